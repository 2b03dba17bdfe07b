import type { SalesData, TextColumn } from "../crm/types";
import type { DealRecords } from "./types";

export interface RecordedDeals {
  readonly deals: DealRecords;
  readonly withoutId: number;
  readonly duplicates: number;
}

/**
 * The deals of a reading by their ids. Of rows with one id the first counts; the others, and rows without an id, are counted
 * apart, as nobody can find them again in the next export.
 */
export function recordDeals(data: SalesData): RecordedDeals {
  const { id, rows } = data;
  const isTaken = new Uint8Array(id.texts.length);
  const kept = new Int32Array(rows);
  let [count, withoutId] = [0, 0];
  for (let row = 0; row < rows; row++) {
    const code = id.codes[row] ?? -1;
    if (code < 0) withoutId++;
    else if (isTaken[code] === 0) {
      isTaken[code] = 1;
      kept[count++] = row;
    }
  }
  const picked = kept.subarray(0, count);
  const deals: DealRecords = {
    id: textsOf(id, picked),
    owner: textsOf(data.owner, picked),
    step: textsOf(data.stage, picked),
    status: pick(data.status, new Uint8Array(count), picked),
    value: pick(data.value, new Float64Array(count), picked),
    created: pick(data.created, new Int32Array(count), picked),
    closed: pick(data.closed, new Int32Array(count), picked),
    sheetRow: pick(data.sheetRow, new Int32Array(count), picked),
  };
  return { deals, withoutId, duplicates: rows - withoutId - count };
}

/** Some of the records, in that order. */
export function pickRecords(deals: DealRecords, picked: Int32Array): DealRecords {
  const texts = (all: readonly string[]) => Array.from(picked, (row) => all[row] ?? "");
  const { length } = picked;
  return {
    id: texts(deals.id),
    owner: texts(deals.owner),
    step: texts(deals.step),
    status: pick(deals.status, new Uint8Array(length), picked),
    value: pick(deals.value, new Float64Array(length), picked),
    created: pick(deals.created, new Int32Array(length), picked),
    closed: pick(deals.closed, new Int32Array(length), picked),
    sheetRow: pick(deals.sheetRow, new Int32Array(length), picked),
  };
}

function textsOf({ codes, texts }: TextColumn, picked: Int32Array): string[] {
  return Array.from(picked, (row) => texts[codes[row] ?? -1] ?? "");
}

function pick<Column extends Uint8Array | Int32Array | Float64Array>(from: Column, into: Column, picked: Int32Array) {
  for (let at = 0; at < picked.length; at++) into[at] = from[picked[at] ?? 0] ?? 0;
  return into;
}
