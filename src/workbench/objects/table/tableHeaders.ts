import type { Area } from "../../engine/engine";
import type { Host } from "../host/host";
import { shownValue } from "../range/writeMatrix";

/** Makes a header row as Excel wants it: texts, none empty, none twice. Cells that are right already stay untouched. */
export function writeHeaders(host: Host, sheetId: string, area: Area): void {
  const row = { ...area, rows: 1 };
  const [held = []] = host.engine.readValues(sheetId, row);
  const taken = new Set<string>();
  const headers = Array.from({ length: area.columns }, (_, place) => {
    const text = String(shownValue(held[place])) || `Column${place + 1}`;
    const header = freeHeader(text, taken);
    taken.add(header.toLowerCase());
    return header;
  });
  if (headers.every((header, place) => header === held[place])) return;
  host.writes.add(sheetId, row, [headers.map((value) => ({ value }))]);
}

function freeHeader(text: string, taken: ReadonlySet<string>): string {
  if (!taken.has(text.toLowerCase())) return text;
  let number = 2;
  while (taken.has(`${text}${number}`.toLowerCase())) number++;
  return `${text}${number}`;
}
