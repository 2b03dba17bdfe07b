import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rebaseFunctions } from "../../src/manifest/rebaseFunctions";
import { rebaseManifest } from "../../src/manifest/rebaseManifest";

const root = join(__dirname, "../..");

test("the functions' help links move with the add-in, and nothing else changes", () => {
  const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
  const functions = readFileSync(join(root, "dist/functions.json"), "utf8");
  const moved = rebaseFunctions(functions, manifest, rebaseManifest(manifest, "https://intranet.example.com/sales"));
  expect(JSON.parse(moved).functions.map((one: { helpUrl: string }) => one.helpUrl.split("#")[0])).toEqual(
    Array(10).fill("https://intranet.example.com/sales/assets/help.html"),
  );
  expect(moved.replaceAll("https://intranet.example.com/sales/", "https://localhost:3000/")).toBe(functions);
});
