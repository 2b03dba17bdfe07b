import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { pngSize } from "../../src/manifest/pngSize";
import { renderIcon } from "../../src/manifest/icons/renderIcon";

const folder = join(__dirname, "..", "..", "assets", "icons");

/** The picture in a PNG as its pixels: the file's bytes may differ from machine to machine, the picture may not. */
function pixelsOf(png: Uint8Array, size: number): Buffer {
  const href = `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
  const image = `<image href="${href}" width="${size}" height="${size}" image-rendering="optimizeSpeed" />`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${image}</svg>`;
  return new Resvg(svg).render().pixels;
}

describe("the icons", () => {
  const drawings = readdirSync(folder).filter((file) => file.endsWith(".svg"));

  it.each(drawings)("%s is what its PNG files show, at every size", (drawing) => {
    const svg = readFileSync(join(folder, drawing), "utf8");
    for (const size of [16, 32, 64, 80]) {
      const kept = readFileSync(join(folder, drawing.replace(".svg", `-${size}.png`)));
      expect(pngSize(kept)).toEqual({ width: size, height: size });
      const [drawn, shown] = [pixelsOf(renderIcon(svg, size), size), pixelsOf(kept, size)];
      expect(shown).toHaveLength(size * size * 4);
      expect(shown.filter((value, at) => Math.abs(value - (drawn[at] ?? 0)) > 3)).toHaveLength(0);
    }
  });
});
