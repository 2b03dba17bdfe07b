import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { computeKpis, indexDeals, readSheets, type Watch } from "./core";
import { makeSheets } from "./makeSheets";

/** In MB above what there was before the reading. */
export interface Memory {
  /** While the add-in is connected, garbage collected. */
  readonly kept: number;
  /** The most between two chunks, garbage included. */
  readonly peak: number;
}

export const MEMORY_FLAG = "--memory";

/** Measures in a process of its own, where no other engine has left anything. */
export function measureMemory(deals: number): Memory {
  const script = fileURLToPath(import.meta.url);
  const run = spawnSync(process.execPath, ["--expose-gc", script, MEMORY_FLAG, String(deals)], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as Memory;
}

/** What the process of measureMemory does; opaque ids take the most room. */
export function printMemory(deals: number): void {
  const sheets = makeSheets({ deals, ids: "opaque" });
  const start = used();
  let peak = 0;
  const watch: Watch = (_, work) => {
    const result = work();
    peak = Math.max(peak, usedNow());
    return result;
  };
  const read = readSheets(sheets, watch);
  const index = indexDeals(read);
  const table = computeKpis(index);
  const end = used();
  // What the add-in keeps must still be there when the memory is looked at.
  if (read.data.rows !== deals || index.deals > deals || table.length === 0)
    throw new Error("Not every deal was read.");
  const toMegabytes = (bytes: number) => Math.round(bytes / 1e6);
  console.log(JSON.stringify({ kept: toMegabytes(end - start), peak: toMegabytes(peak - start) } satisfies Memory));
}

function used(): number {
  // Twice: buffers are let go of after the objects that held them.
  globalThis.gc?.();
  globalThis.gc?.();
  return usedNow();
}

function usedNow(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
