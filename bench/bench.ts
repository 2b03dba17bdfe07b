import { findPeers } from "./findPeers";
import { core, openReaders } from "./core";
import type { Engine } from "./engine";
import { makeSheets, type SheetsAsked } from "./makeSheets";
import { measureMemory, MEMORY_FLAG, printMemory } from "./measureMemory";
import { printResults, printVerdicts } from "./printResults";
import { runCase, type CaseResult } from "./runCase";

const ROUNDS = 5;
/** A million deals take a while. */
const ROUNDS_OF_A_MILLION = 2;
const MILLION = 1_000_000;
/** A sheet ends at 1,048,576 rows: 250,000 deals are the most that have four rows of history each. */
const CASES: readonly SheetsAsked[] = [
  ...[10_000, 100_000, 250_000].flatMap((deals): SheetsAsked[] => [
    { deals, ids: "plain", history: "byDeal" },
    { deals, ids: "opaque", history: "byDate" },
  ]),
  { deals: MILLION, ids: "plain" },
  { deals: MILLION, ids: "opaque" },
];

/** @param most the cases with more deals than this are left out */
async function bench(most: number, rounds: number): Promise<void> {
  const peers = await findPeers();
  const results: CaseResult[] = [];
  const kept = await runSmall(peers);
  for (const asked of CASES.filter(({ deals }) => deals <= most)) {
    const result = await runCase(asked, peers, asked.deals < MILLION ? rounds : Math.min(rounds, ROUNDS_OF_A_MILLION));
    results.push(result);
    console.error(`${asked.deals.toLocaleString("en")} deals, ${asked.ids} ids: done`);
  }
  printResults(results);
  printVerdicts(results, most < MILLION ? undefined : measureMemory(MILLION));
  if (kept.length === 0) throw new Error("The small run found nothing.");
}

/**
 * A small run of every engine, to be kept alive during all others: the garbage collector runs between them, and code whose
 * objects are all gone is thrown away with them. In the add-in that happens to nobody.
 */
async function runSmall(peers: readonly Engine[]): Promise<readonly unknown[]> {
  const sheets = makeSheets({ deals: 1000, ids: "plain", history: "byDeal" });
  const kept: unknown[] = [openReaders(sheets)];
  for (const engine of [core as Engine, ...peers]) {
    const loaded = await engine.load(sheets);
    const indexed = await engine.index(loaded);
    kept.push(loaded, indexed, await engine.compute(indexed));
  }
  return kept;
}

const [first = "", second = ""] = process.argv.slice(2);
if (first === MEMORY_FLAG) printMemory(Number(second));
else void bench(Number(first || Infinity), Number(second || ROUNDS));
