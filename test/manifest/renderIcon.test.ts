import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { pngSize } from "../../src/manifest/pngSize";
import { renderIcon } from "../../src/manifest/icons/renderIcon";

const folder = join(__dirname, "..", "..", "assets", "icons");

/** The picture in a PNG as its pixels: the file's bytes may differ from machine to machine. */
async function pixelsOf(png: Uint8Array, size: number): Promise<Uint8ClampedArray> {
  const context = createCanvas(size, size).getContext("2d");
  context.drawImage(await loadImage(Buffer.from(png)), 0, 0);
  return context.getImageData(0, 0, size, size).data;
}

describe("the icons", () => {
  const drawings = readdirSync(folder).filter((file) => file.endsWith(".svg"));

  it.each(drawings)("%s is what its PNG files show, at every size", async (drawing) => {
    const svg = readFileSync(join(folder, drawing), "utf8");
    for (const size of [16, 32, 64, 80]) {
      const kept = readFileSync(join(folder, drawing.replace(".svg", `-${size}.png`)));
      expect(pngSize(kept)).toEqual({ width: size, height: size });
      const [drawn, shown] = [await pixelsOf(await renderIcon(svg, size), size), await pixelsOf(kept, size)];
      expect(shown).toHaveLength(size * size * 4);
      // Round corners are softened a little differently from one version of the drawing library to the next.
      const difference = shown.reduce((sum, value, at) => sum + Math.abs(value - (drawn[at] ?? 0)), 0) / shown.length;
      expect(difference).toBeLessThan(2);
    }
  });
});
