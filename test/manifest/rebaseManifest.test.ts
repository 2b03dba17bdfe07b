import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rebaseManifest } from "../../src/manifest/rebaseManifest";
import { validateManifest } from "../../src/manifest/validateManifest";

const manifest = readFileSync(join(__dirname, "..", "..", "manifest.xml"), "utf8");

describe("rebaseManifest", () => {
  it.each(["https://intranet.example.com/sales/board", "https://intranet.example.com/sales/board/"])(
    "moves every address to %s and allows only its domain",
    (address) => {
      const moved = rebaseManifest(manifest, address);
      expect(
        moved
          .match(/(?:Default)?Value="https:[^"]*/g)
          ?.every((url) => url.includes('"https://intranet.example.com/sales/board/')),
      ).toBe(true);
      expect(moved).toContain("<AppDomain>https://intranet.example.com</AppDomain>");
      const everything = (): Uint8Array =>
        new TextEncoder().encode("connectAndBuild connect disconnect makeDashboard refreshFormulas shareAsValues");
      expect(validateManifest(moved, everything).filter(({ what }) => !what.startsWith("The icon"))).toEqual([]);
    },
  );

  it.each(["", "http://intranet.example.com/", "intranet.example.com"])('refuses "%s" with a sentence', (address) => {
    expect(() => rebaseManifest(manifest, address)).toThrow(`"${address}" does not begin with https://`);
  });
});
