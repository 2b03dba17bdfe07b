import type { BuiltInKpi } from "../src/core/kpi/catalogue/builtInKpis";
import type { Sheets } from "./makeSheets";

/** The figures of each owner in each quarter and month: `"Anna Jansen|2026-Q2"` -> the KPIs. */
export type Figures = ReadonlyMap<string, Readonly<Record<Compared, number | null>>>;

/** The KPIs of the deals, and between which days the middle half of the cycles lies. */
export type Compared = BuiltInKpi | "cycleP25" | "cycleP75";

/** One way to do the whole work. Each step is timed on its own. */
export interface Engine<Loaded = unknown, Indexed = unknown, Computed = unknown> {
  readonly name: string;
  /** Parses the chunks and takes the rows in. */
  load(sheets: Sheets): Loaded | Promise<Loaded>;
  /** What is done once before figures can be asked: the peers find out here which deals became quotes, and when. */
  index(loaded: Loaded): Indexed | Promise<Indexed>;
  /** All KPIs for all owners, quarters and months. */
  compute(indexed: Indexed): Computed | Promise<Computed>;
  /** The figures to compare; not timed. */
  figures(computed: Computed): Figures;
  /** Lets go of what the garbage collector does not see. */
  close?(loaded: Loaded): void;
}

export function figureKey(owner: string, period: string): string {
  return `${owner}|${period}`;
}

/** What deals without an owner are called. */
export const NO_OWNER = "(no owner)";

/** The rows of a chunk as Office.js makes them: new strings each time. */
export function parseChunk(text: string): unknown[][] {
  return JSON.parse(text) as unknown[][];
}
