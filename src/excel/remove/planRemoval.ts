import { findFormulas, type FoundFormula } from "../formulas/findFormulas";
import { mentions } from "../formulas/mentions";
import { reenterable } from "../formulas/reenterable";
import { findOwnSheets, MARKER, type OwnSheet } from "../ownSheets";
import { isOwnTable } from "../ownKpis/ownTables";
import { sampleSet } from "../read/sampleSet";
import { readSetting } from "../settings";
import { demandWritable } from "../demandWritable";
import type { Work } from "../work";
import { holds } from "../areas/holds";
import { cellText } from "../formulas/cellText";
import { planSheetRemovals } from "./planSheetRemovals";
import type { Removal, SheetRemoval } from "./removal";

const OWN_NAMES = /^Salesboard/i;
const OWN_SETTINGS = "Salesboard.";
const CONNECTED_FUNCTION = "saleskpi";

/**
 * Looks for all that the add-in has put into the workbook, and for what of the reader's refers to it. Nothing is changed.
 *
 * @throws SalesboardError where a newer add-in wrote the workbook, or where it is read-only
 */
export async function planRemoval(work: Work): Promise<Removal> {
  demandWritable();
  await readSetting("Salesboard.connection");
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets, names, tables, settings } = context.workbook;
    worksheets.load("items/id,items/name,items/visibility");
    names.load("items/name,items/formula");
    tables.load("items/name,items/worksheet/id");
    settings.load("items/key");
    await context.sync();
    const charts = worksheets.items.map((sheet) => sheet.charts.load("count"));
    const own = await findOwnSheets(context);
    const sheets = await planSheetRemovals(context, own, worksheets.items, tables.items);
    const { ours, theirs } = sortNames(names.items, own);
    const left = new Set(sheets.filter(({ why }) => why === "rearranged").map(({ sheetId }) => sheetId));
    const going = own.filter(({ sheetId }) => !left.has(sheetId));
    const gone = goneNames(going, [...ours, ...sheets.flatMap((sheet) => sheet.tables)]);
    const isBroken = (formula: string) => speaksOf(formula, gone);
    const found = await findFormulas(context, worksheets.items, isBroken, work);
    const chartsOfOurs = sheets.reduce((count, sheet) => count + sheet.charts.length, 0);
    return {
      sheets,
      names: [...ours].sort((one, other) => Number(MARKER.test(one)) - Number(MARKER.test(other))),
      settings: settings.items.map(({ key }) => key).filter((key) => key.startsWith(OWN_SETTINGS)),
      brokenCells: found.filter((cell) => !isOurs(cell, sheets)).map(cellText),
      brokenNames: theirs.filter(({ formula }) => isBroken(String(formula))).map(({ name }) => name),
      sampleSheets: sheetsWith(worksheets.items, tables.items, (table) => sampleSet(table) !== undefined),
      ownKpiSheets: sheetsWith(worksheets.items, tables.items, isOwnTable),
      hasOthersCharts: charts.reduce((sum, { count }) => sum + count, 0) > chartsOfOurs,
    };
  });
}

function sheetsWith(
  sheets: readonly Excel.Worksheet[],
  tables: readonly Excel.Table[],
  isWanted: (table: string) => boolean,
): readonly string[] {
  const ids = new Set(tables.filter(({ name }) => isWanted(name)).map(({ worksheet }) => worksheet.id));
  return sheets.filter(({ id }) => ids.has(id)).map(({ name }) => name);
}

/** A name that begins like ours but means something else is the reader's. */
function sortNames(names: readonly Excel.NamedItem[], own: readonly OwnSheet[]) {
  const ownSheets = new Set(own.map(({ sheetName }) => `${sheetName.toLowerCase()}!`));
  const isOurs = ({ name, formula }: Excel.NamedItem) =>
    OWN_NAMES.test(name) &&
    (String(formula).includes("#REF!") || [...mentions(String(formula))].some((one) => ownSheets.has(one)));
  return { ours: names.filter(isOurs).map(({ name }) => name), theirs: names.filter((item) => !isOurs(item)) };
}

function goneNames(own: readonly OwnSheet[], names: readonly string[]): ReadonlySet<string> {
  return new Set([...names, ...own.map(({ sheetName }) => `${sheetName}!`)].map((name) => name.toLowerCase()));
}

function speaksOf(formula: string, gone: ReadonlySet<string>): boolean {
  if ([...mentions(formula)].some((name) => gone.has(name))) return true;
  const entered = reenterable(formula);
  return entered !== undefined && [...mentions(entered)].some((name) => name.split(".").at(-1) === CONNECTED_FUNCTION);
}

function isOurs(cell: FoundFormula, sheets: readonly SheetRemoval[]): boolean {
  return sheets.some(
    ({ sheetId, cells }) => sheetId === cell.sheetId && cells.some((area) => holds(area, cell.row, cell.column)),
  );
}
