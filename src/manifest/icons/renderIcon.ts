import { createCanvas, loadImage } from "@napi-rs/canvas";

/**
 * Draws an icon as a PNG of `size` by `size` pixels. The drawings have whole coordinates on a grid of 16, so that every
 * edge falls on a pixel at 16, 32, 64 and 80.
 *
 * @example await renderIcon('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">...</svg>', 32)
 */
export async function renderIcon(svg: string, size: number): Promise<Uint8Array> {
  const sized = svg.replace("<svg ", `<svg width="${size}" height="${size}" `);
  const canvas = createCanvas(size, size);
  canvas.getContext("2d").drawImage(await loadImage(Buffer.from(sized)), 0, 0, size, size);
  return canvas.encode("png");
}
