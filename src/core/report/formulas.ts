import type { Words } from "../words";
import type { Formula } from "./sheetSpec";

/** The table every report sheet reads. */
export const KPI_TABLE = "SalesboardKPIs";

/** What stands where there is no data. */
export const DASH = "–";

/** A live formula from its text without "=". */
export function formula(expression: string): Formula {
  return { formula: `=${expression}` };
}

/** A text inside a formula: quotes doubled, so that a name from the CRM can never end it. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A column of the KPI table. @example kpiColumn("Key") // "SalesboardKPIs[Key]" */
export function kpiColumn(column: string): string {
  return `${KPI_TABLE}[${column}]`;
}

/** A text as MATCH looks for it: it reads * ? ~ as wildcards, so the text's own are escaped. */
function literalText(text: string): string {
  return `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${text},"~","~~"),"*","~*"),"?","~?")`;
}

/** The row of the KPI table that holds this person and period; 0 where there is none. */
export function kpiRowNumber(who: string, period: string): string {
  return `IF(${period}="",0,${keyRowNumber(KPI_TABLE, who, period)})`;
}

/** The row of a table under a key of a name and what follows it; 0 where there is none. */
export function keyRowNumber(table: string, who: string, rest: string): string {
  return `IFERROR(MATCH(${literalText(who)}&"|"&${rest},${table}[Key],0),0)`;
}

/**
 * What a column of the KPI table holds in a row, a dash where the row or the figure is empty (INDEX alone would make it 0). By
 * its length: not every spreadsheet tells 0 from an empty text when it compares them.
 */
export function kpiCell(column: string, rowNumber: string, otherwise = DASH): string {
  const cell = `INDEX(${kpiColumn(column)},${rowNumber})`;
  return `IF(${rowNumber}=0,${quoted(otherwise)},IF(LEN(${cell})=0,${quoted(otherwise)},${cell}))`;
}

const MARK = "\u0001";

/**
 * A sentence with live parts: the words with each named value replaced by its expression.
 *
 * @example sentence(words, "report:n", { n: "FIXED(B2,0)" }) // "n = "&FIXED(B2,0)
 */
export function sentence(words: Words, key: string, parts: Readonly<Record<string, string>>): string {
  const names = Object.keys(parts);
  const marked = words(key, Object.fromEntries(names.map((name) => [name, `${MARK}${name}${MARK}`])));
  const pieces = marked.split(MARK).map((piece, index) => (index % 2 === 0 ? quotedIfAny(piece) : parts[piece]));
  return pieces.filter((piece) => piece !== undefined && piece !== "").join("&");
}

/**
 * A sentence in the singular or the plural, as a live number has it: the key's words for one, and those for any other number.
 *
 * @example counted(words, "report:orders", "B2", { n: "FIXED(B2,0)" }) // IF(B2=1,"1 order",FIXED(B2,0)&" orders")
 */
export function counted(words: Words, key: string, count: string, parts: Readonly<Record<string, string>>): string {
  const inNumber = (example: number) => sentence((id, values) => words(id, { ...values, count: example }), key, parts);
  return `IF(${count}=1,${inNumber(1)},${inNumber(2)})`;
}

function quotedIfAny(text: string): string {
  return text === "" ? "" : quoted(text);
}
