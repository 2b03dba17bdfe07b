import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseChunk } from "./engine";
import { makeSheets } from "./makeSheets";

/** Writes so many made-up deals as a CRM exports them, without a history, and gives the file's path. */
export function writeCsvFile(deals: number): string {
  const { header, chunks } = makeSheets({ deals, ids: "opaque" }).deals;
  const rows = [header, ...chunks.flatMap((chunk) => parseChunk(chunk))];
  const dates = [header.indexOf("Created"), header.indexOf("Closed")];
  const textOf = (cell: unknown, column: number) =>
    dates.includes(column) && typeof cell === "number"
      ? new Date((cell - 25_569) * 86_400_000).toISOString().slice(0, 10)
      : String(cell);
  const file = path.join(mkdtempSync(path.join(tmpdir(), "salesboard-")), "deals.csv");
  writeFileSync(file, rows.map((row) => row.map(textOf).join(";")).join("\n"));
  return file;
}
