interface Younger {
  readonly prefix: string;
  readonly spills?: boolean;
}

/**
 * Functions younger than the file format carry a prefix in files. Those that give arrays by nature are marked: their cells are
 * written as dynamic-array formulas, or Excel would cut them to one value.
 */
const YOUNGER: ReadonlyMap<string, Younger> = new Map<string, Younger>([
  ...[
    "IFS",
    "SWITCH",
    "MAXIFS",
    "MINIFS",
    "TEXTJOIN",
    "CONCAT",
    "IFNA",
    "XLOOKUP",
    "XMATCH",
    "NUMBERVALUE",
    "DAYS",
    "ISOWEEKNUM",
  ].map((name) => [name, { prefix: "_xlfn." }] as const),
  ...[
    "SEQUENCE",
    "UNIQUE",
    "RANDARRAY",
    "SORTBY",
    "TEXTSPLIT",
    "VSTACK",
    "HSTACK",
    "TAKE",
    "DROP",
    "TOCOL",
    "TOROW",
  ].map((name) => [name, { prefix: "_xlfn.", spills: true }] as const),
  ...["FILTER", "SORT"].map((name) => [name, { prefix: "_xlfn._xlws.", spills: true }] as const),
]);

export interface FileFormula {
  /** Without "=". */
  readonly formula: string;
  readonly isDynamic: boolean;
}

/** Text in quotes, sheets' names in quotes, columns of tables in brackets, and functions' names before a parenthesis. */
const PARTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^[\]]*\]|[\p{L}_][\p{L}\p{N}_.]*(?=\()/gu;

/**
 * A formula as the file has it. Excel writes an add-in's own function as `_xldudf_NAME`, dots as underscores, and its cell as a
 * dynamic-array formula; a plain name would stay #NAME? until somebody re-enters it.
 */
export function toFileFormula(formula: string, addInFunctions: ReadonlySet<string>): FileFormula {
  let isDynamic = false;
  const written = formula.replace(/^=/, "").replace(PARTS, (part) => {
    const name = part.toUpperCase();
    if (addInFunctions.has(name)) {
      isDynamic = true;
      return `_xldudf_${name.replaceAll(".", "_")}`;
    }
    const younger = YOUNGER.get(name);
    isDynamic ||= younger?.spills === true;
    return younger ? younger.prefix + name : part;
  });
  return { formula: written, isDynamic };
}

/** A file's formula as a cell shows it, beginning with "=". */
export function fromFileFormula(formula: string): string {
  return `=${formula.replace(/"(?:[^"]|"")*"|_xldudf_|_xlfn\.|_xlws\.|_xludf\.|_xlpm\./g, (part) => (part.startsWith('"') ? part : ""))}`;
}

const REFERENCE = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^[\]]*\]|(\$?)\b([A-Z]{1,3})(\$?)([1-9]\d{0,6})\b(?![(\w.!])/g;

/** A formula copied so many rows down and columns right, as the cells of a shared formula have it: relative references move along. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    REFERENCE,
    (whole, columnMark?: string, letters?: string, rowMark?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return whole;
      const column = columnMark ? letters : lettersOf(numberOf(letters) + columns);
      const row = rowMark ? digits : String(Number(digits) + rows);
      return `${columnMark ?? ""}${column}${rowMark ?? ""}${row}`;
    },
  );
}

const numberOf = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
const lettersOf = (column: number): string =>
  column <= 0 ? "" : lettersOf(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
