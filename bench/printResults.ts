import { core } from "./core";
import type { SheetsAsked } from "./makeSheets";
import type { Memory } from "./measureMemory";
import { printTable } from "./printTable";
import type { CaseResult, Times } from "./runCase";
import { growthExponent, medianOf } from "./statistics";

/** What was wanted of the core before it was built. */
const WANTED = {
  readPlain: 1.5,
  readOpaque: 3,
  fasterLoaded: 5,
  fasterInAll: 3,
  exponent: 1.1,
  megabytes: 200,
  longestPiece: 200,
};
/** Below this, what the engine has to compile weighs more than the rows. */
const FEWEST_JUDGED = 100_000;

/** What counts of one engine in a round, and the time of the parse alone in it. */
type TimeOf = (one: Times, floor?: number) => number;

/** Prints medians in milliseconds, and the medians of each round's own ratios. */
export function printResults(results: readonly CaseResult[]): void {
  console.log("\nReading (ms): chunks of JSON text to columns and index; the parse alone is the floor.\n");
  printTable([
    ["", "parse", "read", "index", "(read + index) / parse"],
    ...results.map((result) => [
      caseName(result.asked),
      ms(medianOf(result.floor)),
      ms(medianOf(ours(result).map(({ load }) => load))),
      ms(medianOf(ours(result).map(({ index }) => index))),
      times(readRatio(result)),
    ]),
  ]);
  console.log(
    "All KPIs for all owners, quarters and months (ms); in brackets how many times the add-in's time that is. The peers join deals\n" +
      "and history in what counts as their index, the add-in while it reads. Everybody needs the parse.\n",
  );
  const names = [...new Set(results.flatMap(({ times }) => [...times.keys()]))];
  const peers = names.filter((name) => name !== core.name);
  for (const [what, timeOf] of Object.entries({
    "once loaded": computing,
    "with the index": indexing,
    "end to end": inAll,
    "less the parse": unparsed,
  }))
    printTable([
      [what, core.name, ...peers],
      ...results.map((result) => [
        caseName(result.asked),
        ms(medianOf(ours(result).map((one, round) => timeOf(one, result.floor[round])))),
        ...peers.map((peer) => compared(result, peer, timeOf)),
      ]),
    ]);
  console.log("The round before those, in which every engine warms up (ms, once loaded / end to end).\n");
  printTable([
    ["", ...names],
    ...results.map(({ asked, first }) => [
      caseName(asked),
      ...names.map((name) => {
        const one = first.get(name);
        return one ? `${ms(computing(one))} / ${ms(inAll(one))}` : "–";
      }),
    ]),
  ]);
  console.log("The longest piece of work that nothing can interrupt (ms).\n");
  const pieces = [...new Set(results.flatMap(({ longest }) => [...longest.keys()]))];
  printTable([
    ["", ...pieces],
    ...results.map(({ asked, longest }) => [caseName(asked), ...pieces.map((piece) => ms(longest.get(piece) ?? NaN))]),
  ]);
}

/** Prints what was wanted, what was found, and whether that is met. */
export function printVerdicts(results: readonly CaseResult[], memory: Memory | undefined): void {
  const judged = results.filter(({ asked }) => asked.deals >= FEWEST_JUDGED);
  const [plain, opaque] = (["plain", "opaque"] as const).map((ids) => judged.filter(({ asked }) => asked.ids === ids));
  const withHistory = judged.filter(({ asked }) => asked.history !== undefined);
  const largest = Math.max(0, ...withHistory.map(({ asked }) => asked.deals));
  const pieces = withHistory
    .filter(({ asked }) => asked.deals === largest)
    .flatMap(({ longest }) => [...longest.values()]);
  const rows = [
    atMost("read + index / parse, plain ids", worst(plain?.map(readRatio)), WANTED.readPlain),
    atMost("read + index / parse, opaque ids", worst(opaque?.map(readRatio)), WANTED.readOpaque),
    atLeast("KPIs once loaded, times the fastest peer", least(judged, computing), WANTED.fasterLoaded),
    atLeast("the same, the index counted as computing", least(judged, indexing), WANTED.fasterLoaded),
    atLeast("end to end, times the fastest peer", least(judged, inAll), WANTED.fasterInAll),
    atLeast("the same less the parse that everybody needs", least(judged, unparsed), WANTED.fasterInAll),
    atMost("growth exponent, end to end", worstExponent(results), WANTED.exponent),
    ...(pieces.length > 0
      ? [atMost(`longest piece at ${count(largest)} deals, ms`, worst(pieces), WANTED.longestPiece)]
      : []),
    ...(memory
      ? [atMost(`MB kept at 1M deals (most between: ${String(memory.peak)})`, memory.kept, WANTED.megabytes)]
      : []),
  ];
  if (judged.length === 0) {
    console.log("Nothing is judged below 100,000 deals.\n");
    return;
  }
  printTable([["from 100,000 deals on, the worst case", "found", "wanted", ""], ...rows]);
}

const computing = ({ compute }: Times) => compute;
const indexing = ({ index, compute }: Times) => index + compute;
const inAll = ({ load, index, compute }: Times) => load + index + compute;
const unparsed: TimeOf = (one, floor = NaN) => inAll(one) - floor;

function ours({ times }: CaseResult): readonly Times[] {
  return times.get(core.name) ?? [];
}

function readRatio(result: CaseResult): number {
  return medianOf(ours(result).map(({ load, index }, round) => (load + index) / (result.floor[round] ?? NaN)));
}

function peerRatio(result: CaseResult, peer: string, timeOf: TimeOf): number {
  const theirs = result.times.get(peer) ?? [];
  const { floor } = result;
  return medianOf(
    theirs.map((one, round) => timeOf(one, floor[round]) / timeOf(ours(result)[round] ?? one, floor[round])),
  );
}

/** How many times the add-in's time the fastest peer takes, in the case where that is least. */
function least(results: readonly CaseResult[], timeOf: TimeOf): number {
  const ratios = results.flatMap((result) =>
    [...result.times.keys()].filter((name) => name !== core.name).map((peer) => peerRatio(result, peer, timeOf)),
  );
  return Math.min(...ratios);
}

/** Each kind of ids and history by itself, over its sizes. */
function worstExponent(results: readonly CaseResult[]): number {
  const kindOf = ({ asked: { ids, history } }: CaseResult) => `${ids} ${String(history)}`;
  const kinds = [...new Set(results.map(kindOf))];
  const exponents = kinds
    .map((kind) => results.filter((result) => kindOf(result) === kind))
    .filter((ofKind) => ofKind.length > 2)
    .map((ofKind) =>
      growthExponent(ofKind.map((result) => ({ size: result.asked.deals, time: medianOf(ours(result).map(inAll)) }))),
    );
  return Math.max(...exponents);
}

function compared(result: CaseResult, peer: string, timeOf: TimeOf): string {
  const theirs = result.times.get(peer);
  if (theirs === undefined) return "–";
  return `${ms(medianOf(theirs.map((one, round) => timeOf(one, result.floor[round]))))} (${times(peerRatio(result, peer, timeOf))})`;
}

function atMost(what: string, found: number, wanted: number): string[] {
  return [what, shown(found), `at most ${String(wanted)}`, verdict(found, found <= wanted)];
}

function atLeast(what: string, found: number, wanted: number): string[] {
  return [what, shown(found), `at least ${String(wanted)}`, verdict(found, found >= wanted)];
}

/** What no case measured is infinite: the least or the greatest of nothing. */
const shown = (found: number) => (Number.isFinite(found) ? found.toFixed(2) : "–");
const verdict = (found: number, isMet: boolean) =>
  !Number.isFinite(found) ? "not measured" : isMet ? "met" : "NOT MET";

function worst(ratios: readonly number[] = []): number {
  return Math.max(...ratios);
}

function caseName({ deals, ids, history }: SheetsAsked): string {
  const steps = history === "byDeal" ? "history by deal" : history === "byDate" ? "history by date" : "no history";
  return `${count(deals)} deals, ${ids} ids, ${steps}`;
}

const count = (number: number) => number.toLocaleString("en");
const ms = (time: number) => (Number.isNaN(time) ? "–" : time < 10 ? time.toFixed(1) : count(Math.round(time)));
const times = (ratio: number) => `${ratio.toFixed(2)} x`;
