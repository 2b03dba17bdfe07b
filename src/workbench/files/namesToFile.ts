import type { WorkbookDocument } from "../document";
import { quotedSheet } from "../engine/cellAddress";
import { a1 } from "./a1";
import { toFileFormula } from "./fileFormula";

export interface FileName {
  readonly name: string;
  readonly range: string;
  /** The sheet it belongs to; undefined for the workbook's. */
  readonly scope?: string;
  readonly comment: string;
  readonly hidden: boolean;
}

/** The defined names, and what files keep as names: print areas and titles. */
export function namesToFile(document: WorkbookDocument): FileName[] {
  const { engine } = document;
  const addInFunctions = new Set(engine.functionNames());
  const sheetNames = new Map(engine.listSheets().map(({ id, name }) => [id, name]));
  const names = engine.listNames().map(({ name, formula, sheetId, visible, comment }): FileName => {
    const scope = sheetId === undefined ? undefined : sheetNames.get(sheetId);
    return {
      name,
      range: toFileFormula(formula, addInFunctions).formula,
      ...(scope === undefined ? {} : { scope }),
      comment,
      hidden: !visible,
    };
  });
  return [...names, ...[...sheetNames].flatMap(([id, sheet]) => printNames(document, id, sheet))];
}

function printNames(document: WorkbookDocument, sheetId: string, scope: string): FileName[] {
  const { printArea, printTitleRows, printTitleColumns } = document.sheets.get(sheetId) ?? {};
  const sheet = quotedSheet(scope);
  const names: FileName[] = [];
  if (printArea) {
    names.push({
      name: "_xlnm.Print_Area",
      range: `${sheet}!${a1(printArea, true)}`,
      scope,
      comment: "",
      hidden: false,
    });
  }
  const rows = /(\d+)(?::\$?[A-Z]*\$?(\d+))?$/i.exec(printTitleRows ?? "");
  const columns = /^.*?\$?([A-Z]+)\$?\d*(?::\$?([A-Z]+)\$?\d*)?$/i.exec(printTitleColumns ?? "");
  const titles = [
    ...(columns ? [`${sheet}!$${columns[1] ?? ""}:$${columns[2] ?? columns[1] ?? ""}`] : []),
    ...(rows ? [`${sheet}!$${rows[1] ?? ""}:$${rows[2] ?? rows[1] ?? ""}`] : []),
  ];
  if (titles.length > 0) {
    const range = titles.join(",");
    names.push({ name: "_xlnm.Print_Titles", range, scope, comment: "", hidden: false });
  }
  return names;
}
