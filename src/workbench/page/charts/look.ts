/** What the page around a chart decides. */
export interface ChartLook {
  readonly dark: boolean;
  /** A number by a number format, in the reader's language: (0.25, "0%") gives "25%". */
  readonly format: (value: number, pattern: string) => string;
}

export interface ChartColors {
  readonly ground: string;
  readonly text: string;
  readonly line: string;
  /** Of a series, or a slice: its own colour, or the one of its place. */
  readonly series: (own: string | undefined, place: number) => string;
}

/** Points in the pixels of a page. */
export const pixels = (points: number): number => (points * 96) / 72;

/** Excel's sizes. */
export const TEXT_SIZE = pixels(9);
export const TITLE_SIZE = pixels(14);
export const FONT = "Calibri, Carlito, 'Segoe UI', Arial, sans-serif";

/** About as wide as a text is drawn: the true width is known only to a page. */
export const textWidth = (text: string, size = TEXT_SIZE): number => text.length * size * 0.52;

/** A text that ends in an ellipsis where it would be wider. */
export function fitText(text: string, width: number): string {
  const count = Math.floor(width / textWidth("x"));
  return text.length <= count ? text : `${text.slice(0, Math.max(1, count - 1))}…`;
}

/** The accents of Excel's Office theme. */
const accents = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

/** The colours of a chart, e.g. colorsOf(false).series(undefined, 1) is "#ED7D31", Excel's orange. */
export function colorsOf(dark: boolean): ChartColors {
  const series = (own: string | undefined, place: number) => own ?? accents[place % accents.length] ?? "";
  return dark
    ? { ground: "#171717", text: "#BDBDBD", line: "#383838", series: (own, place) => turned(series(own, place)) }
    : { ground: "#FFFFFF", text: "#595959", line: "#D9D9D9", series };
}

/** The same hue with light and dark exchanged: what stands out on white then stands out on black. */
function turned(color: string): string {
  const channels = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  const shift = 255 - Math.max(...channels) - Math.min(...channels);
  return `#${channels.map((channel) => (channel + shift).toString(16).padStart(2, "0")).join("")}`;
}
