import type { Host } from "../startUniver";
import { ThemeService } from "../univerUi";
import { startGrid, type GridOptions } from "./startGrid";

/** A grid on the page, over the engine that is started with it. */
export interface Grid {
  /** For createEngine: starts the Univer that this grid shows. */
  readonly start: () => Host;
  setDark(dark: boolean): void;
}

/**
 * Prepares a grid in an element of the page.
 * @example
 * const grid = openGrid({ container, dark: false });
 * const document = await openWorkbook(bytes, "deals.xlsx", { start: grid.start });
 */
export function openGrid(options: GridOptions): Grid {
  let host: Host | undefined;
  const started = (): Host => {
    if (!host) throw new Error("The grid is asked for something before an engine was started in it.");
    return host;
  };
  return {
    start: () => (host = startGrid(options)),
    setDark: (dark) => started().injector.get(ThemeService).setDarkMode(dark),
  };
}
