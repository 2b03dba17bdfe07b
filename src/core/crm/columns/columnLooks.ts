import { isBlank, isErrorValue, textOf } from "../cells/cells";
import { readAmount } from "../cells/readAmount";
import { readDay, serialDay } from "../cells/readDay";
import { readFlag } from "../cells/readFlag";
import type { Sample, SheetField } from "./sheetField";

/** What the values of columns look like. Each column is looked at once for each question. */
export interface ColumnLooks {
  /** Whether at least half of the values are what the field needs; a column without values may be anything. */
  fits(field: SheetField, column: number): boolean;
  is(kind: Kind, column: number): boolean;
  /** The values of a column: neither blank nor errors. */
  values(column: number): readonly unknown[];
  /** Whether at least half of the values can be read as what the field needs. */
  isReadable(field: SheetField, column: number): boolean;
  /** Whether every row of the sample has a value there. */
  isFull(column: number): boolean;
}

/** "dateTexts" are dates that no number stands for; "likeAmounts" may hold what nobody can read for sure ("12k");
 * "notDates" are words or numbers; "names" are mostly words; "ids" are numbers or the signs by which machines call things. */
type Kind =
  "dates" | "dateTexts" | "amounts" | "likeAmounts" | "shares" | "flags" | "notDates" | "names" | "states" | "ids";

/** @example createColumnLooks([["D1", 45000]]).fits("created", 1) // true */
export function createColumnLooks(sample: Sample): ColumnLooks {
  const values = new Map<number, readonly unknown[]>();
  const answers = new Map<string, boolean>();
  const valuesOf = (column: number) => {
    const known = values.get(column);
    if (known) return known;
    const found = sample.map((row) => row[column]).filter((cell) => !isBlank(cell) && !isErrorValue(cell));
    values.set(column, found);
    return found;
  };
  const is = (kind: Kind, column: number): boolean => {
    const question = `${kind} ${String(column)}`;
    const known = answers.get(question);
    if (known !== undefined) return known;
    const cells = valuesOf(column);
    const answer = cells.length > 0 && KINDS[kind](cells);
    answers.set(question, answer);
    return answer;
  };
  return {
    fits(field, column) {
      const kind = KIND_OF[field];
      return kind === undefined || valuesOf(column).length === 0 || is(kind, column);
    },
    isReadable: (field, column) => KIND_OF[field] !== "likeAmounts" || is("amounts", column),
    is,
    values: valuesOf,
    isFull: (column) => sample.length > 0 && valuesOf(column).length === sample.length,
  };
}

type Looks = (cells: readonly unknown[]) => boolean;

const mostly =
  (test: (cell: unknown) => boolean): Looks =>
  (cells) =>
    cells.filter(test).length * 2 >= cells.length;

/** 1927: below it, a number is a count or an amount rather than the date of a deal. */
const EARLIEST_SERIAL = 10_000;
/** A number, or signs without a blank of which some are digits: "0051x00000", "a1b2-c3d4", "E17". */
const ID = /^(?=\S*\d)[\w.-]+$/;

/** Digits alone are rather a number than the date they may stand for. */
const isDateText = (cell: unknown) =>
  typeof cell === "string" && !/^\d+(?:\.\d+)?$/.test(cell) && readDay(textOf(cell)).kind !== "unreadable";
const isDate = (cell: unknown) =>
  typeof cell === "number"
    ? cell >= EARLIEST_SERIAL && serialDay(cell, false) !== undefined
    : readDay(textOf(cell)).kind !== "unreadable";
const isAmount = (cell: unknown) =>
  typeof cell === "number" || (typeof cell === "string" && readAmount(cell).kind !== "unreadable");
/** A number with a short word or less behind it, as people write thousands and millions: each such cell is told, and none is guessed. */
const LIKE_AMOUNT = /^[^\p{L}\d]*\d[\d\s.,'’]*\p{L}{0,4}\.?[^\p{L}\d]*$/u;
const isLikeAmount = (cell: unknown) => isAmount(cell) || (typeof cell === "string" && LIKE_AMOUNT.test(cell));
const isShare = (cell: unknown) => isAmount(typeof cell === "string" ? cell.replace(/\s*%\s*$/, "") : cell);
const areFlags: Looks = (cells) => cells.every((cell) => readFlag(cell) !== undefined);
const areNotDates: Looks = (cells) => !cells.every(isDateText);

const KINDS: Readonly<Record<Kind, Looks>> = {
  dates: mostly(isDate),
  dateTexts: mostly(isDateText),
  amounts: mostly(isAmount),
  likeAmounts: mostly(isLikeAmount),
  shares: mostly(isShare),
  flags: areFlags,
  notDates: areNotDates,
  names: (cells) => areNotDates(cells) && mostly((cell) => typeof cell === "string" && !isShare(cell))(cells),
  states: (cells) => areNotDates(cells) && !areFlags(cells),
  ids: (cells) => cells.every((cell) => ID.test(textOf(cell))),
};

const KIND_OF: Readonly<Partial<Record<SheetField, Kind>>> = {
  ...{ created: "dates", quoted: "dates", closed: "dates", wonDate: "dates", lostDate: "dates", date: "dates" },
  ...{ expectedClose: "dates", lastStageChange: "dates", lastActivity: "dates", nextActivity: "dates" },
  ...{ entered: "dates", from: "dates", until: "dates", firstContact: "dates" },
  ...{
    value: "likeAmounts",
    estimatedValue: "likeAmounts",
    cost: "likeAmounts",
    margin: "likeAmounts",
    quantity: "amounts",
    unitPrice: "amounts",
  },
  ...{ probability: "shares", discount: "shares", capacity: "shares" },
  ...{ isWon: "flags", isClosed: "flags" },
  ...{ name: "names", firstName: "names", lastName: "names", subject: "names", lostReason: "names", kpi: "names" },
  ...{ id: "notDates", owner: "notDates", customer: "notDates", team: "notDates", stage: "notDates" },
  ...{ product: "notDates", pipeline: "notDates", source: "notDates", type: "notDates", deal: "notDates" },
  status: "states",
};
