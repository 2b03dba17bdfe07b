import { readAddress } from "./readAddress";
import type { Area } from "../../core/report/sheetSpec";

/** What somebody, but not this add-in, did to a sheet. */
export interface Change {
  readonly sheetId: string;
  /** The cells that were edited; undefined where cells moved or the whole sheet was deleted, so that any cell may be meant. */
  readonly areas?: readonly Area[];
  /** Somebody else did it, at another Excel. */
  readonly isRemote: boolean;
}

type Listener = (change: Change) => void;
type Handler = Pick<OfficeExtension.EventHandlerResult<unknown>, "context" | "remove">;

const listeners = new Set<Listener>();
let handlers: Promise<readonly Handler[]> | undefined;

/**
 * Has Excel tell of changes from now on, until the page is closed. An Excel that refuses just does not tell: the data can be
 * read all the same.
 */
export async function watchWorkbook(): Promise<void> {
  handlers ??= addHandlers();
  try {
    await handlers;
  } catch (error) {
    handlers = undefined;
    console.warn(error);
  }
}

/** Has Excel tell of nothing any more. An Excel that refuses goes on telling until the page is closed, which does no harm. */
export async function stopWatchingWorkbook(): Promise<void> {
  const added = (await handlers) ?? [];
  handlers = undefined;
  const [first] = added;
  if (!first) return;
  try {
    const { context: ofHandlers } = first;
    await Excel.run(
      { delayForCellEdit: true, previousObjects: ofHandlers as Excel.RequestContext },
      async (context) => {
        for (const handler of added) handler.remove();
        await context.sync();
      },
    );
  } catch (error) {
    console.warn(error);
  }
}

/** Hears the changes that Excel tells of. Returns what stops the listening. */
export function onChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function addHandlers(): Promise<readonly Handler[]> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    const added = [worksheets.onChanged.add(hearEdit), worksheets.onDeleted.add(hearDeletion)];
    await context.sync();
    return added;
  });
}

function hearEdit({ worksheetId, address, changeType, source, triggerSource }: Excel.WorksheetChangedEventArgs) {
  const areas = changeType === "RangeEdited" ? readAddress(address) : undefined;
  if (triggerSource !== "ThisLocalAddin") {
    tell({ sheetId: worksheetId, isRemote: source === "Remote", ...(areas && { areas }) });
  }
  return Promise.resolve();
}

function hearDeletion({ worksheetId, source }: Excel.WorksheetDeletedEventArgs) {
  tell({ sheetId: worksheetId, isRemote: source === "Remote" });
  return Promise.resolve();
}

function tell(change: Change): void {
  for (const listener of [...listeners]) listener(change);
}
