import { isBlank, isErrorValue, textOf } from "../cells/cells";
import { readAmount } from "../cells/readAmount";
import { readDay, serialDay } from "../cells/readDay";
import { readFlag } from "../cells/readFlag";
import type { Sample, SheetField } from "./sheetField";

type Looks = (cells: readonly unknown[]) => boolean;

/** Whether at least half of a column's values are what the field needs; a column without values may be anything. */
export function looksRight(field: SheetField, column: number, sample: Sample): boolean {
  const looks = LOOKS[field];
  if (looks === undefined) return true;
  const cells = sample.map((row) => row[column]).filter((cell) => !isBlank(cell) && !isErrorValue(cell));
  return cells.length === 0 || looks(cells);
}

const mostly =
  (test: (cell: unknown) => boolean): Looks =>
  (cells) =>
    cells.filter(test).length * 2 >= cells.length;

/** 1927: below it, a number is a count or an amount rather than the date of a deal. */
const EARLIEST_SERIAL = 10_000;

const dates = mostly((cell) =>
  typeof cell === "number"
    ? cell >= EARLIEST_SERIAL && serialDay(cell, false) !== undefined
    : readDay(textOf(cell)).kind !== "unreadable",
);
const amounts = mostly((cell) =>
  typeof cell === "number" ? true : typeof cell === "string" && readAmount(cell).kind !== "unreadable",
);
const flags: Looks = (cells) => cells.every((cell) => readFlag(cell) !== undefined);

const LOOKS: Readonly<Partial<Record<SheetField, Looks>>> = {
  created: dates,
  quoted: dates,
  closed: dates,
  expectedClose: dates,
  entered: dates,
  from: dates,
  until: dates,
  value: amounts,
  cost: amounts,
  margin: amounts,
  isWon: flags,
  isClosed: flags,
};
