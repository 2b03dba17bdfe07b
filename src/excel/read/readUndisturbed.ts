import { SalesboardError } from "../../core/errors";
import { breathe } from "../breathe";
import { concernsSource } from "../watch/concernsSource";
import { onChange, watchWorkbook, type Change } from "../watch/workbookChanges";
import { isCancelled } from "../work";
import { areUnmoved } from "./areUnmoved";
import { chooseSources, type SourceChoice } from "./chooseSources";
import { findSources, type Source } from "./findSources";
import { readOwnTables, type OwnTable, type OwnTables } from "../ownKpis/readOwnTables";
import type { SourcesToRead } from "./readDeals";

/** A second time where somebody changed the data under the first. */
const ATTEMPTS = 2;

/** What is read from the sources chosen among all, and from the tables of people's own KPIs. */
type Read<Result> = (chosen: SourcesToRead, sources: readonly Source[], own: OwnTables) => Promise<Result>;

/**
 * Finds the sources of the workbook and reads them, in such a way that what is read was never half of one state and half of
 * another: where a source is changed meanwhile, it is found and read again, once.
 *
 * @throws SalesboardError where the sources are changed again, or a sheet of theirs is deleted meanwhile
 */
export async function readUndisturbed<Result>(choice: SourceChoice, read: Read<Result>): Promise<Result> {
  await watchWorkbook();
  let failure: unknown;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const tried = await tryToRead(choice, read);
    if ("result" in tried) return tried.result;
    ({ failure } = tried);
  }
  throw failure;
}

/** @returns the result, or what to say if nothing better comes of another try, as somebody changed the data meanwhile */
async function tryToRead<Result>(
  choice: SourceChoice,
  read: Read<Result>,
): Promise<{ readonly result: Result } | { readonly failure: unknown }> {
  const changes: Change[] = [];
  const stopHearing = onChange((change) => changes.push(change));
  let chosen: readonly Source[] = [];
  try {
    const sources = await Excel.run({ delayForCellEdit: true }, findSources);
    const toRead = chooseSources(sources, choice);
    chosen = Object.values(toRead) as readonly Source[];
    const own = await Excel.run({ delayForCellEdit: true }, readOwnTables);
    const result = await read(toRead, sources, own);
    const changed = await findChanged(chosen, changes, Object.values(own) as readonly OwnTable[]);
    return changed ? { failure: changedWhileRead(changed) } : { result };
  } catch (error) {
    if (isCancelled(error)) throw error;
    // What is wrong may come of the change, such as a row that is not where it was any more.
    const changed = await findChanged(chosen, changes);
    if (changed) return { failure: changedWhileRead(changed) };
    if (chosen.length === 0 && changes.length > 0) return { failure: error };
    throw error;
  } finally {
    stopHearing();
  }
}

async function findChanged(
  chosen: readonly Source[],
  changes: readonly Change[],
  own: readonly OwnTable[] = [],
): Promise<Pick<Source, "sheet"> | undefined> {
  const isUnmoved = await areUnmoved(chosen);
  // Excel tells of a change after it has answered what was asked before.
  await breathe();
  const concerned = [...chosen, ...own].find((source) => changes.some((change) => concernsSource(change, source)));
  return concerned ?? (isUnmoved ? undefined : chosen[0]);
}

function changedWhileRead({ sheet }: Pick<Source, "sheet">): SalesboardError {
  return new SalesboardError("value", "errors:changedWhileRead", { sheet });
}
