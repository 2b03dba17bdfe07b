import { isErrorValue, type Rows } from "../../crm/cells/cells";
import { normalise } from "../../crm/cells/normalise";
import { AmountColumnReader } from "../../crm/encode/amountColumn";
import { DateColumnReader } from "../../crm/encode/dateColumn";
import { dateOrders } from "../../crm/encode/dateOrders";
import { growingUint8 } from "../../crm/encode/growing";
import { TextColumnReader } from "../../crm/encode/textColumn";
import { createTextDictionary } from "../../crm/encode/textDictionary";
import { Findings } from "../../crm/findings/findings";
import type { TextColumn } from "../../crm/types";
import type { Cell } from "../../criteria/cell";
import { criterionTest } from "../../criteria/criterionTest";
import type { Culture } from "../../criteria/culture";
import { parseCriterion } from "../../criteria/parseCriterion";
import { SalesboardError } from "../../errors";
import { COUNTS, inOrder, MEETS, type CountedRows } from "../tally/tallyRows";
import type { OwnCriterion, OwnKpi, Said } from "./ownKpi";

/** The sheet or table the rows come from. */
export interface CountedSheet {
  readonly sheet: string;
  readonly headers: readonly string[];
  /** The columns that say when and whose a row is, where people name none. */
  readonly columns: { readonly date?: number | undefined; readonly owner?: number | undefined };
  readonly culture: Culture;
  readonly date1904?: boolean;
}

/** What is known of the rows from elsewhere, and need not be read again: dates by their column, and whose rows they are. */
export interface KnownColumns {
  readonly days?: ReadonlyMap<number, Int32Array>;
  readonly owner?: { readonly column: number; readonly read: TextColumn };
}

export interface CountedKpi {
  readonly kpi: OwnKpi;
  readonly rows: CountedRows;
}

export interface RowsCounter {
  /** What is wrong with a definition, by its row: it names a column that the sheet has not, or a criterion nobody understands. */
  readonly wrong: ReadonlyMap<number, Said>;
  /** Takes the next rows; none is kept. */
  read(rows: Rows): void;
  finish(known?: KnownColumns): readonly CountedKpi[];
}

/**
 * Holds the rows of a sheet against the criteria of people's KPIs while they are read: each row once, and each different text of a
 * column once.
 *
 * @example
 * const counter = countRows(kpis, { sheet: "Activities", headers, columns: { date: 2, owner: 1 }, culture });
 * counter.read(rows); counter.finish() // for each KPI which rows count, on what days, and whose they are
 */
export function countRows(kpis: readonly OwnKpi[], sheet: CountedSheet): RowsCounter {
  const wrong = new Map<number, Said>();
  const columns = createColumns(sheet);
  const planned = kpis.flatMap((kpi) => {
    try {
      return [{ kpi, ...planKpi(kpi, sheet, columns), marks: growingUint8() }];
    } catch (error) {
      if (!(error instanceof SalesboardError)) throw error;
      wrong.set(kpi.row, { key: error.key, values: error.values });
      return [];
    }
  });
  return {
    wrong,
    read(rows) {
      columns.read(rows);
      for (const { test, marks } of planned) {
        const added = marks.extend(rows.length);
        for (let at = 0; at < rows.length; at++) added[at] = test(rows[at] ?? []);
      }
    },
    finish(known = {}) {
      const finished = columns.finish(known);
      return planned.map(({ kpi, date, owner, column, marks }) => ({
        kpi,
        rows: {
          ...finished.days(date),
          owner: finished.owner(owner),
          marks: marks.finish(),
          ...(column !== undefined && { amounts: finished.amounts(column) }),
        },
      }));
    },
  };
}

function planKpi(kpi: OwnKpi, sheet: CountedSheet, columns: Columns) {
  const date = kpi.date === undefined ? sheet.columns.date : columnOf(kpi.date, sheet);
  if (date === undefined) throw new SalesboardError("value", "ownKpis:wrong.noDate", { sheet: sheet.sheet });
  const owner = kpi.owner === undefined ? sheet.columns.owner : columnOf(kpi.owner, sheet);
  const column = kpi.column === undefined ? undefined : columnOf(kpi.column, sheet);
  const where = kpi.where.map((criterion) => cellTest(criterion, sheet));
  const ofWhich = kpi.ofWhich.map((criterion) => cellTest(criterion, sheet));
  columns.add(date, owner, column);
  const meets = (tests: typeof where, row: readonly unknown[]) => tests.every(({ at, test }) => test(row[at]));
  const test = (row: readonly unknown[]) => (meets(where, row) ? (meets(ofWhich, row) ? COUNTS | MEETS : COUNTS) : 0);
  return { date, owner, column, test };
}

function columnOf(header: string, { headers, sheet }: CountedSheet): number {
  const wanted = normalise(header);
  const exact = headers.findIndex((one) => one.toLowerCase() === header.toLowerCase());
  const found = exact >= 0 ? exact : headers.findIndex((one) => wanted !== "" && normalise(one) === wanted);
  if (found >= 0) return found;
  const known = headers.filter((one) => one !== "").join(", ");
  throw new SalesboardError("value", "ownKpis:wrong.noSuchColumn", { header, sheet, known });
}

function cellTest({ header, criterion }: OwnCriterion, sheet: CountedSheet) {
  const at = columnOf(header, sheet);
  const meets = criterionTest(parseCriterion(criterion, sheet.culture), sheet.culture);
  const ofText = new Map<string, boolean>();
  const testText = (text: string): boolean => {
    const result = meets(isErrorValue(text) ? { error: text } : text);
    ofText.set(text, result);
    return result;
  };
  const test = (cell: unknown): boolean =>
    typeof cell === "string" ? (ofText.get(cell) ?? testText(cell)) : meets((cell ?? null) as Cell);
  return { at, test };
}

type Columns = ReturnType<typeof createColumns>;

/** The columns that any KPI asks for, each read once. */
function createColumns({ sheet, date1904 = false }: CountedSheet) {
  const dates = new Map<number, DateColumnReader>();
  const owners = new Map<number | undefined, TextColumnReader>();
  const amounts = new Map<number, AmountColumnReader>();
  const ignore = () => undefined;
  return {
    add(date: number, owner: number | undefined, amount: number | undefined) {
      if (!dates.has(date)) dates.set(date, new DateColumnReader({ date1904 }));
      if (!owners.has(owner)) owners.set(owner, new TextColumnReader(createTextDictionary({ foldsCase: true })));
      if (amount !== undefined && !amounts.has(amount)) amounts.set(amount, new AmountColumnReader());
    },
    read(rows: Rows) {
      for (const [column, reader] of dates) reader.read(rows, column, ignore);
      for (const [column, reader] of owners) reader.read(rows, column);
      for (const [column, reader] of amounts) reader.read(rows, column, ignore);
    },
    finish(known: KnownColumns) {
      const orders = dateOrders([...dates.values()], new Findings(sheet, 0));
      const days = new Map(
        [...dates].map(([column, reader], at) => {
          const order = orders[at];
          const read = known.days?.get(column) ?? (order ? reader.finish(order, ignore) : new Int32Array(0));
          return [column, { days: read, order: inOrder(read) }];
        }),
      );
      const ownersRead = new Map([...owners].map(([column, reader]) => [column, reader.finish()]));
      const amountsRead = new Map([...amounts].map(([column, reader]) => [column, reader.finish()]));
      return {
        days: (column: number) => days.get(column) ?? { days: new Int32Array(0), order: new Int32Array(0) },
        owner: (column: number | undefined): TextColumn =>
          (column === known.owner?.column ? known.owner?.read : undefined) ??
          ownersRead.get(column) ?? { codes: new Int32Array(0), texts: [] },
        amounts: (column: number) => amountsRead.get(column) ?? new Float64Array(0),
      };
    },
  };
}
