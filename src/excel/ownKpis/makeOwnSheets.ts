import { areaAddress } from "../../core/report/address";
import {
  definitionsSheet,
  valuesSheet,
  type OwnDropDown,
  type OwnKpiSheet,
} from "../../core/report/ownKpis/ownKpiSheets";
import { rangeOf } from "../areas/rangeOf";
import { demandWritable } from "../demandWritable";
import { requestBudget, type RequestBudget } from "../requestBudget";
import { readerLanguage } from "../say/readerLanguage";
import { applyFormats } from "../write/apply/applyFormats";
import { applySizes } from "../write/apply/applySizes";
import { removeSheets } from "../write/apply/removeSheets";
import { writeBlocks } from "../write/apply/writeBlocks";
import { freeSheetName } from "../write/plan/freeSheetName";
import { ProtectedError } from "../write/protect/protectedError";
import { OWN_TABLES, type OwnTableKind } from "./ownTables";

/** The sheets of people's own KPIs. */
export interface OwnSheets {
  /** Of the definitions. */
  readonly sheet: string;
  readonly values: string;
  /** Those that were not there before. */
  readonly made: readonly string[];
}

/**
 * Makes the sheets on which people define KPIs of their own and type values, where they are not there yet, and shows the definitions.
 * Nothing that is there is touched; where Excel refuses, nothing is left of it.
 *
 * @throws SalesboardError where the workbook can only be read; ProtectedError where its structure is protected
 */
export async function makeOwnSheets(): Promise<OwnSheets> {
  demandWritable();
  const plan = await Excel.run({ delayForCellEdit: true }, planSheets);
  const made = plan.flatMap(({ spec, name }) => (spec ? [name] : []));
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const budget = requestBudget(context);
      for (const { kind, name, spec } of plan) {
        if (spec) await writeSheet(context.workbook.worksheets.add(name), kind, spec, budget);
      }
      const [definitions] = plan;
      const sheet = context.workbook.worksheets.getItem(definitions.name);
      sheet.visibility = "Visible";
      sheet.activate();
      await budget.send();
    });
  } catch (error) {
    await takeBack(made);
    throw error;
  }
  const [definitions, values] = plan;
  return { sheet: definitions.name, values: values.name, made };
}

interface PlannedSheet {
  readonly kind: OwnTableKind;
  readonly name: string;
  /** Undefined where it is there already. */
  readonly spec: OwnKpiSheet | undefined;
}

async function planSheets(context: Excel.RequestContext): Promise<readonly [PlannedSheet, PlannedSheet]> {
  const { worksheets, tables, protection } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name,items/worksheet/name");
  protection.load("protected");
  await context.sync();
  const { words } = readerLanguage();
  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const plan = (kind: OwnTableKind, spec: OwnKpiSheet): PlannedSheet => {
    const there = tables.items.find(({ name }) => name.toLowerCase() === OWN_TABLES[kind].toLowerCase());
    if (there) return { kind, name: there.worksheet.name, spec: undefined };
    const name = freeSheetName(spec.name, taken);
    taken.add(name.toLowerCase());
    return { kind, name, spec };
  };
  const planned = [plan("definitions", definitionsSheet(words)), plan("values", valuesSheet(words))] as const;
  if (protection.protected && planned.some(({ spec }) => spec)) {
    throw new ProtectedError("errors:workbookProtected", {}, { kind: "unprotect", sheets: [] });
  }
  return planned;
}

async function writeSheet(
  sheet: Excel.Worksheet,
  kind: OwnTableKind,
  { blocks, formats, columnWidths, rowHeights, table: area, dropDowns }: OwnKpiSheet,
  budget: RequestBudget,
): Promise<void> {
  const spec = { formats, choices: [], tables: [] };
  sheet.showGridlines = false;
  applyFormats(sheet, formats);
  applySizes(sheet, { columnWidths, rowHeights }, { widths: [], heights: {} });
  await writeBlocks(sheet, { spec, chosen: [] }, blocks, budget);
  const table = sheet.tables.add(areaAddress(area), true);
  table.name = OWN_TABLES[kind];
  table.style = "TableStyleMedium2";
  table.showFilterButton = false;
  for (const dropDown of dropDowns) applyDropDown(sheet, dropDown);
  sheet.freezePanes.freezeRows(area.row + 1);
  sheet.pageLayout.orientation = "Landscape";
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
}

/** Other words are not refused: the sheet may be filled in in another language, and what is wrong is said beside it. */
function applyDropDown(sheet: Excel.Worksheet, { area, choices, title }: OwnDropDown): void {
  const { dataValidation } = rangeOf(sheet, area);
  dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(",") } };
  dataValidation.errorAlert = { showAlert: false, style: "Information", title, message: "" };
}

/** The refusal tells the reader what to do; a second one must not hide it. */
async function takeBack(made: readonly string[]): Promise<void> {
  try {
    await removeSheets(made, []);
  } catch (error) {
    console.warn(error);
  }
}
