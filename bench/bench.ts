import { findPeers } from "./findPeers";
import type { Engine } from "./engine";
import type { SheetsAsked } from "./makeSheets";
import { measureMemory, MEMORY_FLAG, printMemory } from "./measureMemory";
import { printResults, printVerdicts } from "./printResults";
import { runCase, type CaseResult } from "./runCase";

const ROUNDS = 5;
const MILLION = 1_000_000;
/** A sheet ends at 1,048,576 rows: 250,000 deals are the most that have four rows of history each. */
const CASES: readonly SheetsAsked[] = [
  ...[10_000, 100_000, 250_000].flatMap((deals): SheetsAsked[] => [
    { deals, ids: "plain", history: "byDeal" },
    { deals, ids: "opaque", history: "byDeal" },
    { deals, ids: "opaque", history: "byDate" },
  ]),
  { deals: MILLION, ids: "plain" },
  { deals: MILLION, ids: "opaque" },
];

/** @param most the cases with more deals than this are left out */
async function bench(most: number): Promise<void> {
  const peers = findPeers();
  const results: CaseResult[] = [];
  // Results of a small run stay alive: code whose classes have no object left is thrown away and compiled anew.
  const kept = await Promise.all(peers.map((peer: Engine) => runCase({ deals: 1000, ids: "plain" }, [peer], 1)));
  for (const asked of CASES.filter(({ deals }) => deals <= most)) {
    const result = await runCase(
      asked,
      peers.filter(({ mostDeals = Infinity }) => asked.deals <= mostDeals),
      ROUNDS,
    );
    results.push(result);
    console.error(`${asked.deals.toLocaleString("en")} deals, ${asked.ids} ids: done`);
  }
  printResults(results);
  printVerdicts(results, most < MILLION ? undefined : measureMemory(MILLION));
  if (kept.length === 0) throw new Error("There is no peer to compare with.");
}

const [flag = "", number = ""] = process.argv.slice(2);
if (flag === MEMORY_FLAG) printMemory(Number(number));
else void bench(flag === "" ? Infinity : Number(flag));
