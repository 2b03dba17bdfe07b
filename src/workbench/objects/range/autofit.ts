import type { Host } from "../host/host";
import type { Range } from "./range";

const pointsPerCharacter = 5.25;
const padding = 3.75;
const widest = 255;

/** Sets each column of the range as wide as its longest text, judged by counting characters. */
export function autofit(host: Host, range: Range): void {
  const held = range.$held;
  const used = held && host.engine.usedArea(range.$sheetId, true);
  if (!held || !used) return;
  const rows = Math.min(held.row + held.rows, used.row + used.rows) - held.row;
  const columns = Math.min(held.column + held.columns, used.column + used.columns) - held.column;
  if (rows < 1 || columns < 1) return;
  const texts = host.engine.readTexts(range.$sheetId, { ...held, rows, columns });
  for (let column = 0; column < columns; column++) {
    const longest = texts.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0);
    const points = Math.min(longest, widest) * pointsPerCharacter + padding;
    if (longest > 0) host.engine.setColumnWidth(range.$sheetId, held.column + column, 1, points);
  }
}
