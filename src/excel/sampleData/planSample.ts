import { askDateSystem } from "../dateSystem";
import { readerLanguage } from "../say/readerLanguage";
import { freeSheetName } from "../write/plan/freeSheetName";
import { ProtectedError } from "../write/protect/protectedError";
import type { SampleTable } from "./loadSample";

/** A sheet to be made: its name and its table's, and what stands in the cells below the headers. */
export interface PlannedSample {
  readonly sheet: string;
  readonly table: string;
  readonly columns: SampleTable["columns"];
  readonly cells: SampleTable["rows"];
}

export type SamplePlan = readonly PlannedSample[];

/** What the tables are called here, by what they are called in the sample's file. See also `sampleSet`. */
const NAMES: Readonly<Record<string, "deals" | "history" | "people">> = {
  CrmDeals: "deals",
  CrmHistory: "history",
  CrmPeople: "people",
};
const TABLES = { deals: "SalesboardSampleDeals", history: "SalesboardSampleHistory", people: "SalesboardSamplePeople" };

/** A day that counts from 1900 is so many days later than one that counts from 1904. */
const DAYS_FROM_1900_TO_1904 = 1462;

/**
 * Finds names for the sample's sheets and tables that nothing else in the workbook has.
 *
 * @throws ProtectedError where no sheet can be added
 */
export async function planSample(context: Excel.RequestContext, tables: readonly SampleTable[]): Promise<SamplePlan> {
  const { workbook } = context;
  workbook.worksheets.load("items/name");
  workbook.tables.load("items/name");
  workbook.names.load("items/name");
  workbook.protection.load("protected");
  const isDate1904 = askDateSystem(context);
  await context.sync();
  if (workbook.protection.protected) {
    throw new ProtectedError("errors:workbookProtected", {}, { kind: "unprotect", sheets: [] });
  }
  const { words } = readerLanguage();
  const sheetNames = lowerCase(workbook.worksheets.items);
  const set = freeSet(lowerCase([...workbook.tables.items, ...workbook.names.items]));
  return tables.map(({ table, columns, rows }) => {
    const kind = NAMES[table];
    if (kind === undefined) throw new Error(`The sample's table ${table} has no name here.`);
    const sheet = freeSheetName(words(`commands:sample.${kind}`), sheetNames);
    sheetNames.add(sheet.toLowerCase());
    return { sheet, table: TABLES[kind] + set, columns, cells: isDate1904() ? countedFrom1904(columns, rows) : rows };
  });
}

/** "" for the first set of the sample's tables in a workbook, then "2", "3" ... */
function freeSet(taken: ReadonlySet<string>): string {
  const isFree = (set: string) => Object.values(TABLES).every((name) => !taken.has(`${name}${set}`.toLowerCase()));
  for (let number = 1; ; number++) {
    const set = number === 1 ? "" : String(number);
    if (isFree(set)) return set;
  }
}

function countedFrom1904(columns: SampleTable["columns"], rows: SampleTable["rows"]): SampleTable["rows"] {
  return rows.map((row) =>
    row.map((cell, at) =>
      columns[at]?.format === "date" && typeof cell === "number" ? cell - DAYS_FROM_1900_TO_1904 : cell,
    ),
  );
}

function lowerCase(items: readonly { readonly name: string }[]): Set<string> {
  return new Set(items.map(({ name }) => name.toLowerCase()));
}
