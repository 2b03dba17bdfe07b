import type { WorkbookDocument } from "../../document";
import type { Area } from "../engine";
import type { Host } from "../startUniver";
import { ThemeService } from "../univerUi";
import { clearUndo } from "./clearUndo";
import { describeFunctions, type FunctionDescription } from "./describeFunctions";
import { gridFrame, type GridFrame } from "./gridFrame";
import { catchHandCommands, type Hands } from "./handCommands";
import { selectInGrid, watchLooks, type Looks } from "./handSelection";
import { mirrorOf } from "./mirror";
import { startGrid, type GridOptions } from "./startGrid";

/** A grid on the page, over the engine that is started in it. */
export interface Grid {
  /** For createEngine: starts the Univer that this grid shows. */
  readonly start: () => Host;
  /** Shows what the document keeps beside the engine, as it is now. */
  mirror(document: WorkbookDocument): void;
  /** Asks somebody to do what people ask for, and tells them what is looked at. Returns what ends it. */
  listen(hands: Hands, looks: Looks): () => void;
  select(sheetId: string, areas: readonly Area[]): void;
  describeFunctions(functions: readonly FunctionDescription[]): void;
  /** Where the cells are on the page; undefined until they are drawn. */
  frame(): GridFrame | undefined;
  setDark(dark: boolean): void;
}

/**
 * Prepares a grid in an element of the page.
 * @example
 * const grid = openGrid({ container, dark: false, locale: "nl-NL" });
 * const document = await openWorkbook(bytes, "deals.xlsx", { start: grid.start });
 */
export function openGrid(options: GridOptions): Grid {
  let host: Host | undefined;
  let mirror: ReturnType<typeof mirrorOf> | undefined;
  const started = (): Host => {
    if (!host) throw new Error("The grid is asked for something before an engine was started in it.");
    return host;
  };
  return {
    start: () => (host = startGrid(options)),
    mirror: (document) => (mirror ??= mirrorOf(started()))(document),
    listen: (hands, looks) => {
      const ends = [catchHandCommands(started(), hands), watchLooks(started(), looks), clearUndo(started())];
      return () => ends.forEach((end) => end());
    },
    select: (sheetId, areas) => selectInGrid(started(), sheetId, areas),
    describeFunctions: (functions) => describeFunctions(started(), functions),
    frame: () => host && gridFrame(host),
    setDark: (dark) => started().injector.get(ThemeService).setDarkMode(dark),
  };
}
