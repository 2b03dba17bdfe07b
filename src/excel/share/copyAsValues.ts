import { isoText } from "../../core/crm/cells/day";
import { asValues } from "../../core/report/share/asValues";
import type { SheetSpec } from "../../core/report/sheetSpec";
import { SalesboardError } from "../../core/errors";
import { usedArea } from "../areas/usedArea";
import type { Connection } from "../read/connection";
import { requestBudget } from "../requestBudget";
import type { Work } from "../work";
import { writeEverything } from "../write/apply/applySpec";
import { removeSheets } from "../write/apply/removeSheets";
import { freeSheetName } from "../write/plan/freeSheetName";
import { ProtectedError } from "../write/protect/protectedError";
import { reportSpecs } from "../write/reportSpecs";
import { updateSheets, type WrittenSheet } from "../write/writeSheets";
import { markCopy } from "./markCopy";

/** The report that is sent on, or the sheet about persons. */
export type Sent = "report" | "team";

/** Sheets of figures that can be sent on; not the data behind them, and not what quotes their cells. */
const SHEETS: Readonly<Record<Sent, readonly string[]>> = {
  report: ["dashboard", "growth", "whatif"],
  team: ["team"],
};

export interface Copies {
  readonly sheetNames: readonly string[];
  /** What they are found by, however people rename or move them. */
  readonly sheetIds: readonly string[];
}

/**
 * Brings the sheets up to date and adds a copy of each that is seen, with values in place of formulas, at the end of the workbook. The
 * copies are the reader's: they are never brought up to date, and stay when the add-in goes.
 *
 * They are written anew rather than copied by Excel: Worksheet.copy takes along what nobody sees, such as hidden names, comments and the
 * lists behind the drop-downs, and the charts go on drawing cells that lead back to the deals. A new workbook can only be opened
 * from a file that is made before, without a way back to it.
 *
 * @throws SalesboardError where no sheet is there to be copied; ProtectedError where the workbook takes no new sheets
 */
export async function copyAsValues(connection: Connection, sent: Sent, work: Work): Promise<Copies> {
  const specs = await reportSpecs(connection, work);
  const written = await updateSheets(specs, work);
  const wanted = specs.filter(({ id }) => SHEETS[sent].includes(id));
  const copies = await Excel.run({ delayForCellEdit: true }, (context) =>
    readCopies(context, wanted, written, isoText(connection.asOf)),
  );
  if (copies.length === 0) throw new SalesboardError("noData", sent === "team" ? "share:nothingTeam" : "share:nothing");
  const added: string[] = [];
  try {
    await Excel.run({ delayForCellEdit: true }, (context) => addCopies(context, copies, added));
  } catch (error) {
    await removeSheets(added, []).catch(console.warn);
    throw error;
  }
  return { sheetNames: copies.map(({ name }) => name), sheetIds: added };
}

/** The sheets that are seen, as they can be sent on. */
async function readCopies(
  context: Excel.RequestContext,
  specs: readonly SheetSpec[],
  written: readonly WrittenSheet[],
  day: string,
): Promise<readonly SheetSpec[]> {
  const { worksheets, protection, application } = context.workbook;
  worksheets.load("items/name");
  protection.load("protected");
  // Where nothing is calculated by itself, the cells show what was before.
  application.calculate("Recalculate");
  const looks = specs.flatMap((spec) => {
    const sheetName = written.find(({ id }) => id === spec.id)?.sheetName;
    if (sheetName === undefined) return [];
    const sheet = worksheets.getItem(sheetName);
    sheet.load("visibility");
    const { rows, columns } = usedArea(spec);
    const range = sheet.getRangeByIndexes(0, 0, rows, columns);
    range.load("values");
    return [{ spec, sheetName, sheet, range }];
  });
  await context.sync();
  const seen = looks.filter(({ sheet }) => sheet.visibility === "Visible");
  if (seen.length > 0 && protection.protected) {
    throw new ProtectedError("errors:workbookProtected", {}, { kind: "unprotect", sheets: [] });
  }
  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  return seen.map(({ spec, sheetName, range }) => {
    const name = freeSheetName(withDay(sheetName, day), taken);
    taken.add(name.toLowerCase());
    return asValues(spec, { name, values: range.values as Values });
  });
}

type Values = (string | number | boolean)[][];

/** The name and the day that its figures speak of, with room for a number behind it. @example withDay("Growth", "2026-06-30") // "Growth 2026-06-30" */
function withDay(sheetName: string, day: string): string {
  const room = 31 - day.length - 4;
  return `${sheetName.slice(0, room).trimEnd()} ${day}`;
}

async function addCopies(context: Excel.RequestContext, copies: readonly SheetSpec[], added: string[]): Promise<void> {
  const budget = requestBudget(context);
  const sheets = copies.map((spec) => {
    const sheet = context.workbook.worksheets.add(spec.name);
    sheet.load("id");
    markCopy(sheet);
    return { spec, sheet };
  });
  await context.sync();
  added.push(...sheets.map(({ sheet }) => sheet.id));
  for (const { spec, sheet } of sheets) {
    const plan = { spec, sheetName: spec.name, chosen: [], toWrite: "everything", besideOthers: [] } as const;
    await writeEverything(sheet, plan, noName, budget);
  }
  await budget.send();
}

function noName(name: string): never {
  throw new Error(`A copy has no name "${name}".`);
}
