import { Resvg } from "@resvg/resvg-js";

/**
 * Draws an icon as a PNG of `size` by `size` pixels. The drawings have whole coordinates on a grid of 16, so that every
 * edge falls on a pixel at 16, 32, 64 and 80.
 *
 * @example renderIcon('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">...</svg>', 32)
 */
export function renderIcon(svg: string, size: number): Uint8Array {
  return new Resvg(svg, { fitTo: { mode: "width", value: size } }).render().asPng();
}
