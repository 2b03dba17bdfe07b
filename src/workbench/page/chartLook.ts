import { textOf } from "../engine/numberFormats";
import type { ChartLook } from "./charts/look";
import type { PageWishes } from "./readAddress";

/** Charts in the page's theme, with numbers as the reader writes them. */
export function chartLook({ theme, language }: Pick<PageWishes, "theme" | "language">): ChartLook {
  return {
    dark: theme === "dark",
    format: (value, pattern) => textOf(value, pattern, { locale: language, date1904: false }),
  };
}
