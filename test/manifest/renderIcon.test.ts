import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pngSize } from "../../src/manifest/pngSize";
import { renderIcon } from "../../src/manifest/icons/renderIcon";

const folder = join(__dirname, "..", "..", "assets", "icons");

describe("the icons", () => {
  const drawings = readdirSync(folder).filter((file) => file.endsWith(".svg"));

  it.each(drawings)("%s is what its PNG files show, at every size", (drawing) => {
    const svg = readFileSync(join(folder, drawing), "utf8");
    for (const size of [16, 32, 64, 80]) {
      const kept = readFileSync(join(folder, drawing.replace(".svg", `-${size}.png`)));
      expect(pngSize(kept)).toEqual({ width: size, height: size });
      expect(Buffer.from(renderIcon(svg, size)).equals(kept)).toBe(true);
    }
  });
});
