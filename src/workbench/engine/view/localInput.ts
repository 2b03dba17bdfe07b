import type { Host } from "../startUniver";
import { CellValueType, numfmt } from "../univer";
import type { ICellData, Nullable } from "../univer";
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from "../univerUi";

/** What a text means as a cell's content; a number format where it brings one. */
interface Meant {
  readonly value: number | boolean;
  readonly pattern?: string;
}

/** Above Univer's own, which reads every text as an American does, and takes 10 in a cell of percentages for 1,000 %. */
const priority = 100;

/**
 * Reads what is typed as Excel does in the reader's language, and offers a cell for editing in the same way: "12,5" and "31-12-2026"
 * in Dutch. In a cell of percentages 10 is 10 %, as 0.1 is. Formulas stay in English.
 */
export function readLocalInput(host: Host, language: string): void {
  const { writeCellInterceptor } = host.injector.get(SheetInterceptorService);
  const patternOf = (cell: Nullable<ICellData>) => host.workbook.getStyles().getStyleByCell(cell)?.n?.pattern;
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority,
    handler: (cell, at, next) => {
      const isText = typeof cell?.v === "string" && cell.v !== "" && !cell.f && cell.t !== CellValueType.FORCE_STRING;
      const now = patternOf(at.worksheet.getCellRaw(at.row, at.col));
      if (!cell || !isText || now === "@") return next(cell);
      const meant = readText(String(cell.v), language, now);
      // Univer would still find a number in it.
      if (!meant) return { ...cell, t: CellValueType.STRING };
      if (typeof meant.value === "boolean") return { ...cell, v: meant.value ? 1 : 0, t: CellValueType.BOOLEAN };
      const number = { ...cell, v: meant.value, t: CellValueType.NUMBER };
      if (!meant.pattern || !brings(meant.pattern, now)) return number;
      return { ...number, s: { ...host.workbook.getStyles().getStyleByCell(cell), n: { pattern: meant.pattern } } };
    },
  });
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority,
    handler: (cell, at, next) => {
      const raw = at.worksheet.getCellRaw(at.row, at.col);
      if (typeof raw?.v !== "number" || raw.f || raw.si || raw.t === CellValueType.BOOLEAN) return next(cell);
      return { ...raw, v: writeText(raw.v, patternOf(raw) ?? "", language) };
    },
  });
}

const DAY_AND_MONTH = /^\d{1,2}[-/]\d{1,2}$/;
/** A point parts thousands where the comma begins the decimals: "12.5" is no 125. */
const POINT_ASTRAY = /^[^.]*\.(?!\d{3}(?!\d))/;

function readText(text: string, language: string, now: string | undefined): Meant | undefined {
  const isDayAndMonth = DAY_AND_MONTH.test(text);
  const whole = isDayAndMonth ? `${text.replace("/", "-")}-${new Date().getFullYear()}` : text;
  const meant = numfmt.parseValue(whole, { locale: language });
  if (!meant || typeof meant.v === "string" || meant.v === null) return undefined;
  const isDate = numfmt.isDateFormat(meant.z ?? "");
  if (!isDate && pointParts(language) && POINT_ASTRAY.test(text)) return undefined;
  const pattern = isDayAndMonth ? "d-mmm" : meant.z;
  const isPercentage = !pattern && typeof meant.v === "number" && Math.abs(meant.v) >= 1 && now?.includes("%");
  return { value: isPercentage ? Number(meant.v) / 100 : meant.v, ...(pattern && { pattern }) };
}

/** A cell's own number format stays, but for one of another kind. */
function brings(pattern: string, now: string | undefined): boolean {
  if (!now || now === "General") return true;
  return numfmt.isDateFormat(pattern) !== numfmt.isDateFormat(now) || pattern.includes("%") !== now.includes("%");
}

function writeText(value: number, pattern: string, language: string): string {
  const number = (one: number) => String(Number(one.toPrecision(15))).replace(".", decimalPoint(language));
  if (numfmt.isDateFormat(pattern)) return writeDate(value, language);
  return pattern.includes("%") ? `${number(value * 100)}%` : number(value);
}

function writeDate(value: number, language: string): string {
  const [year = 0, month = 1, day = 1] = numfmt.dateFromSerial(value);
  const date = new Date(Date.UTC(year, month - 1, day)).toLocaleDateString(language, { timeZone: "UTC" });
  const time = value % 1 === 0 ? "" : numfmt.format("hh:mm:ss", value);
  return [value < 1 ? "" : date, time].filter(Boolean).join(" ");
}

function decimalPoint(language: string): string {
  return new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === "decimal")?.value ?? ".";
}

const pointParts = (language: string) => decimalPoint(language) === ",";
