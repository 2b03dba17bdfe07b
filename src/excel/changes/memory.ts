import type { KeptColumn, KeptReading } from "../../core/changes/types";

/** The last two exports, as this page knows them. */
export interface Memory {
  /** The latest export, as it was when it came. */
  readonly current?: KeptReading;
  /** The one before, which the pane compares with. */
  readonly before?: KeptReading;
  /** Of the latest one in the workbook; 0 where it holds none. */
  readonly generation: number;
  /** The columns as this page read them last. */
  readonly columns?: readonly KeptColumn[];
  /** What of it the workbook does not hold yet: nothing, a new export, or the latest one read by other choices. */
  readonly unwritten: "nothing" | "export" | "otherwise";
}

type Listener = () => void;
const listeners = new Set<Listener>();
const NOTHING: Memory = { generation: 0, unwritten: "nothing" };
let memory = NOTHING;

export function keptExports(): Memory {
  return memory;
}

/** Hears whenever something else is remembered. Returns what stops the listening. */
export function onKeptExports(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function rememberExports(exports: Memory): void {
  memory = exports;
  for (const listener of listeners) listener();
}

/** Nothing is connected any more. */
export function forgetExports(): void {
  rememberExports(NOTHING);
}
