import blankWords from "./blankWords.json";
import { tidy } from "./normalise";

const ERROR_VALUE =
  /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|EXTERNAL!|PYTHON!|TIMEOUT!|GETTING_DATA)$/;

/** What exports write where there is nothing, in any case, with or without dashes or blanks around it ("--None--"). */
const BLANK_WORDS = new Set(["", ...Object.values(blankWords).flat()].map((word) => word.toLowerCase()));
/** With two dashes and a blank on either side. */
const LONGEST_WORD = Math.max(...Array.from(BLANK_WORDS, (word) => word.length)) + 6;
const AROUND_WORD = /^[\s–—-]+|[\s–—-]+$/g;

/** Rows of cells as Excel hands them over. */
export type Rows = readonly (readonly unknown[])[];

/** The signs of ASCII that a blank text can begin with, as 1: one look at the first sign tells most cells from a blank one. */
const BEGINS_BLANK = new Uint8Array(128);
for (let code = 0; code <= 32; code++) BEGINS_BLANK[code] = 1;
for (const word of ["-", ...BLANK_WORDS]) {
  for (const sign of [word.charAt(0), word.charAt(0).toUpperCase()]) BEGINS_BLANK[sign.charCodeAt(0)] = 1;
}

/** Whether a cell holds an error value of Excel, such as "#REF!". */
export function isErrorValue(cell: unknown): cell is string {
  return typeof cell === "string" && cell.charCodeAt(0) === 35 && ERROR_VALUE.test(cell);
}

/** Whether a cell says nothing: empty, blanks only, or a word that CRMs write for nothing ("NULL", "-", "Select"). */
export function isBlank(cell: unknown): boolean {
  if (cell === null || cell === undefined || cell === "") return true;
  return typeof cell === "string" && BEGINS_BLANK[cell.charCodeAt(0)] !== 0 && saysBlank(cell);
}

function saysBlank(text: string): boolean {
  if (text.length > LONGEST_WORD && text.trim().length > LONGEST_WORD) return false;
  return BLANK_WORDS.has(text.replace(AROUND_WORD, "").toLowerCase());
}

/** The text of a cell, "" where it says nothing. @example textOf(2026) // "2026" */
export function textOf(cell: unknown): string {
  if (isBlank(cell) || isErrorValue(cell)) return "";
  if (typeof cell === "string") return tidy(cell);
  return typeof cell === "number" || typeof cell === "boolean" ? String(cell) : "";
}

/** A column's letters from its number, counted from zero. @example columnLetters(27) // "AB" */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? columnLetters(before - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** A cell's address as a person types it. @example cellAddress("Stage history", 7, 12) // "'Stage history'!H12" */
export function cellAddress(sheet: string, column: number, row: number): string {
  return `${sheetReference(sheet)}!${columnLetters(column)}${String(row)}`;
}

function sheetReference(sheet: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet);
  return isPlain ? sheet : `'${sheet.replace(/'/g, "''")}'`;
}
