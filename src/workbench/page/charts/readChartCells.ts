import type { Engine } from "../../engine/engine";
import { intersect, readAddress, splitSheet } from "../../objects/range/address";
import type { ChartCells } from "./chartCells";

/**
 * Reads the cells that a series names, row by row, e.g. readChartCells(engine, "'Sales dashboard'!$D$40:$O$40"). Of whole columns and
 * rows the used cells; nothing where the sheet or the cells are gone.
 */
export function readChartCells(engine: Engine, address: string): ChartCells {
  const { sheet, rest } = splitSheet(address.replace(/^=/, ""));
  const found = engine.listSheets().find(({ name }) => name.toLowerCase() === sheet?.toLowerCase());
  const area = found && readAddress(rest);
  const room = found && { row: 0, column: 0, rows: found.rows, columns: found.columns };
  const used = area && room && intersect(area, room);
  if (!found || !used) return { values: [], texts: [], format: "General" };
  const first = { ...used, rows: 1, columns: 1 };
  return {
    values: engine.readValues(found.id, used).flat(),
    texts: engine.readTexts(found.id, used).flat(),
    format: engine.readNumberFormats(found.id, first)[0]?.[0] ?? "General",
  };
}
