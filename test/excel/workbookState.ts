import type { WorkbookDocument } from "../../src/workbench/document";
import { newSheetExtras } from "../../src/workbench/newExtras";

/**
 * All that a workbook holds and shows, but for ids, settings and custom properties: to be compared before and after.
 *
 * @param leftOut the row of a sheet that is not compared, such as one that says when something was done
 */
export function workbookState(document: WorkbookDocument, leftOut: (sheet: string) => number = () => -1) {
  const { engine } = document;
  const nameOf = new Map(engine.listSheets().map(({ id, name }) => [id, name]));
  const placed = <Item extends { sheetId: string }>(items: readonly Item[]) =>
    items.map((item) => ({ ...item, id: undefined, sheetId: nameOf.get(item.sheetId) }));
  return {
    sheets: engine.listSheets().map(({ id, name, visibility }) => {
      const area = engine.usedArea(id, false);
      const isCompared = (_: unknown, row: number) => row + (area?.row ?? 0) !== leftOut(name);
      return {
        name,
        visibility,
        area,
        formulas: area && engine.readFormulas(id, area).filter(isCompared),
        values: area && engine.readValues(id, area).filter(isCompared),
        styles: area && engine.readStyles(id, area),
        merges: engine.merges(id),
        widths: area && Array.from({ length: area.columns }, (_, at) => engine.columnWidth(id, area.column + at)),
        heights: area && Array.from({ length: area.rows }, (_, at) => engine.rowHeight(id, area.row + at)),
        // The host notes what a sheet has beside its cells when it is first asked: until then it is as a new one.
        page: { ...newSheetExtras(), ...document.sheets.get(id), properties: undefined },
      };
    }),
    charts: placed(document.charts),
    validations: placed(document.validations),
    conditionalFormats: placed([...document.conditionalFormats].sort((one, other) => one.priority - other.priority)),
    tables: engine
      .listTables()
      .map(({ name, area, sheetId, columns }) => ({ name, area, sheet: nameOf.get(sheetId), columns }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
    names: engine
      .listNames()
      .map(({ name, formula, visible, sheetId }) => ({
        name,
        formula: formula.replaceAll("'", ""),
        visible,
        sheet: nameOf.get(sheetId ?? ""),
      }))
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
  };
}
