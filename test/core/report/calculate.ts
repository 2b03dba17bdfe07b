import { areaAddress } from "../../../src/core/report/address";
import type { Area, Content, SheetSpec } from "../../../src/core/report/sheetSpec";
import { createEngine } from "../../../src/workbench/engine/createEngine";
import type { CellInput, CellValue } from "../../../src/workbench/engine/engine";

/** Puts sheet specs into a spreadsheet engine, as a writer would, and reads what their formulas give. */
export async function calculateSheets(specs: readonly SheetSpec[]) {
  const engine = createEngine();
  const ids = new Map(specs.map((spec) => [spec.id, engine.addSheet(spec.name).id]));
  const idOf = (spec: string) => ids.get(spec)!;
  for (const spec of specs) {
    for (const { name, area } of spec.names) {
      engine.putName({ name, formula: reference(spec, area), visible: true, comment: "" });
    }
  }
  for (const spec of specs) writeBlocks(spec);
  await engine.calculate(true);

  function writeBlocks(spec: SheetSpec) {
    for (const block of spec.blocks) {
      const area = {
        row: block.row,
        column: block.column,
        rows: block.cells.length,
        columns: Math.max(...block.cells.map((row) => row.length)),
      };
      engine.writeCells(
        idOf(spec.id),
        area,
        block.cells.map((row) => Array.from({ length: area.columns }, (_, column) => inputOf(row[column] ?? null))),
      );
    }
    for (const table of spec.tables) engine.addTable(idOf(spec.id), table.area, table.name);
  }

  const type = (spec: string, row: number, column: number, value: CellValue) =>
    engine.writeCells(idOf(spec), { row, column, rows: 1, columns: 1 }, [[{ value }]]);
  const read = (spec: string, row: number, column: number) =>
    engine.readValues(idOf(spec), { row, column, rows: 1, columns: 1 })[0]![0]!;
  return {
    read,
    readArea: (spec: string, area: Area) => engine.readValues(idOf(spec), area),
    choose: async (spec: string, row: number, column: number, value: string) => {
      type(spec, row, column, value);
      await engine.calculate();
    },
    /** Types into several cells, empties those of null, and calculates once. */
    typeAll: async (spec: string, cells: readonly (readonly [row: number, column: number, value: CellValue])[]) => {
      for (const [row, column, value] of cells) type(spec, row, column, value);
      await engine.calculate();
    },
    engine,
    dispose: () => engine.dispose(),
  };
}

const inputOf = (content: Content): CellInput =>
  content !== null && typeof content === "object" ? content : { value: content };

function reference(spec: SheetSpec, area: Area): string {
  return `='${spec.name}'!${areaAddress(area).replace(/[A-Z]+|\d+/g, "$$$&")}`;
}
