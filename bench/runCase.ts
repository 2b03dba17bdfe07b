import { computeKpis, core, indexDeals, readSheets, type Watch } from "./core";
import { differences } from "./differences";
import { parseChunk, type Engine } from "./engine";
import { makeSheets, type Sheets, type SheetsAsked } from "./makeSheets";
import { medianOf } from "./statistics";

/** The milliseconds of one engine in one round. */
export interface Times {
  readonly load: number;
  readonly index: number;
  readonly compute: number;
}

export interface CaseResult {
  readonly asked: SheetsAsked;
  /** Milliseconds to parse the chunks and do nothing with them, one a round. */
  readonly floor: readonly number[];
  /** By the engine's name, one a round, in the same order of rounds. */
  readonly times: ReadonlyMap<string, readonly Times[]>;
  /** The round before those, in which every engine warms up alike. */
  readonly first: ReadonlyMap<string, Times>;
  /** Milliseconds of the add-in's longest uninterrupted piece of work of each kind. */
  readonly longest: ReadonlyMap<string, number>;
}

/**
 * Runs all engines round by round, one after another in each, so that a busy neighbour slows all of them; each parses the
 * chunks anew, as a string that was looked up once keeps its hash. One round more than asked goes first, to warm up. Stops where an engine's figures differ from the add-in's.
 */
export async function runCase(asked: SheetsAsked, peers: readonly Engine[], rounds: number): Promise<CaseResult> {
  const sheets = makeSheets(asked);
  const engines = [core, ...peers];
  const floor: number[] = [];
  const times = new Map<string, Times[]>(engines.map(({ name }) => [name, []]));
  const longest: ReadonlyMap<string, number>[] = [];
  for (let round = 0; round <= rounds; round++) {
    floor.push(timeOf(() => parseAll(sheets)));
    for (const engine of peers) times.get(engine.name)?.push(await runEngine(engine, sheets));
    const ours = runCore(sheets);
    times.get(core.name)?.push(ours.times);
    longest.push(ours.longest);
  }
  for (const peer of peers) await requireEqual(peer, sheets);
  const first = new Map([...times].flatMap(([name, [one]]) => (one ? [[name, one] as const] : [])));
  for (const ofRounds of [floor, longest, ...times.values()]) ofRounds.shift();
  const pieces = [...(longest[0]?.keys() ?? [])];
  const median = (piece: string) => medianOf(longest.map((ofRound) => ofRound.get(piece) ?? NaN));
  return { asked, floor, times, first, longest: new Map(pieces.map((piece) => [piece, median(piece)])) };
}

async function runEngine(engine: Engine, sheets: Sheets): Promise<Times> {
  globalThis.gc?.();
  const started = performance.now();
  const loaded = await engine.load(sheets);
  const isLoaded = performance.now();
  const indexed = await engine.index(loaded);
  const isIndexed = performance.now();
  await engine.compute(indexed);
  const isComputed = performance.now();
  engine.close?.(loaded);
  return { load: isLoaded - started, index: isIndexed - isLoaded, compute: isComputed - isIndexed };
}

async function requireEqual(peer: Engine, sheets: Sheets): Promise<void> {
  const loaded = await peer.load(sheets);
  const theirs = peer.figures(await peer.compute(await peer.index(loaded)));
  peer.close?.(loaded);
  const [first, ...others] = differences(core.figures(computeKpis(indexDeals(readSheets(sheets)))), theirs);
  if (first) throw new Error(`${peer.name} finds other figures: ${first}, and ${String(others.length)} more.`);
}

/** The add-in's own run, in which each piece of work is timed as well. */
function runCore(sheets: Sheets): { readonly times: Times; readonly longest: ReadonlyMap<string, number> } {
  globalThis.gc?.();
  const longest = new Map<string, number>();
  const watch: Watch = (piece, work) => {
    const started = performance.now();
    const result = work();
    longest.set(piece, Math.max(longest.get(piece) ?? 0, performance.now() - started));
    return result;
  };
  const started = performance.now();
  const read = readSheets(sheets, watch);
  const isLoaded = performance.now();
  const index = indexDeals(read, watch);
  const isIndexed = performance.now();
  computeKpis(index, watch);
  const isComputed = performance.now();
  const times = { load: isLoaded - started, index: isIndexed - isLoaded, compute: isComputed - isIndexed };
  return { times, longest };
}

function parseAll({ deals, history }: Sheets): void {
  for (const chunk of deals.chunks) parseChunk(chunk);
  for (const chunk of history?.chunks ?? []) parseChunk(chunk);
}

function timeOf(work: () => void): number {
  globalThis.gc?.();
  const started = performance.now();
  work();
  return performance.now() - started;
}
