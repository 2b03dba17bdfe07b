/** The custom property of a sheet that says that it is a copy of figures, and not a list to be read. */
const COPY_KEY = "SalesboardCopy";

/** Queues the mark, which holds nothing. */
export function markCopy(sheet: Excel.Worksheet): void {
  sheet.customProperties.add(COPY_KEY, "1");
}

/** Whether a sheet is such a copy, to be asked after the next sync. */
export function lookForMark(sheet: Excel.Worksheet): () => boolean {
  const mark = sheet.customProperties.getItemOrNullObject(COPY_KEY);
  mark.load("key");
  return () => isThere(mark);
}

const isThere = (mark: Excel.WorksheetCustomProperty) => !mark.isNullObject;
