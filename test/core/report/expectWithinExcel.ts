import type { SheetSpec } from "../../../src/core/report/sheetSpec";

/**
 * That a sheet keeps to Excel's limits and to functions that every program has, and writes no cell twice.
 *
 * @param functions the names of those that its formulas may call, parted by blanks
 * @returns its formulas, and the cells it writes as "row,column"
 */
export function expectWithinExcel({ blocks }: SheetSpec, functions: string) {
  const known = new Set(functions.split(" "));
  const formulas = blocks
    .flatMap(({ cells }) => cells.flat())
    .flatMap((cell) => (cell !== null && typeof cell === "object" ? [cell.formula] : []));
  for (const formula of formulas) {
    expect(formula.length).toBeLessThan(8192);
    const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
    const called = [...bare.matchAll(/([A-Z]{1,20})\(/g)].map(([, name = ""]) => name);
    expect(called.filter((name) => !known.has(name))).toEqual([]);
    for (const [text] of formula.matchAll(/"(?:[^"]|"")*"/g)) expect(text.length).toBeLessThan(257);
  }
  const written = blocks.flatMap(({ row, column, cells }) =>
    cells.flatMap((line, r) => line.flatMap((cell, c) => (cell === null ? [] : [`${row + r},${column + c}`]))),
  );
  expect(new Set(written).size).toBe(written.length);
  return { formulas, written };
}
