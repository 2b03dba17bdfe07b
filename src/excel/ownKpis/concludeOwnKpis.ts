import { cellAddress } from "../../core/crm/cells/cells";
import type { Membership } from "../../core/crm/sheets/people";
import type { Day, Finding } from "../../core/crm/types";
import type { Culture } from "../../core/criteria/culture";
import type { KpiIndex } from "../../core/kpi/index/buildIndex";
import type { CountedKpi } from "../../core/kpi/own/countRows";
import { DEFINITION_COLUMNS, findOwnColumns, TYPED_COLUMNS } from "../../core/kpi/own/ownColumns";
import type { Said } from "../../core/kpi/own/ownKpi";
import { ownKpisInSteps } from "../../core/kpi/own/ownKpisOf";
import { readTyped } from "../../core/kpi/own/readTyped";
import type { OtherKpi } from "../../core/kpi/catalogue/kpiDefinition";
import { COUNTS } from "../../core/kpi/tally/tallyRows";
import type { Steps } from "../../core/steps";
import { isWord } from "../../locales/isWord";
import { readerLanguage } from "../say/readerLanguage";
import type { OwnPlan } from "./planOwnKpis";
import type { OwnTable } from "./readOwnTables";

/** What is to stand in the column "Says" of a table, row by row. */
export interface OwnSays {
  readonly sheetId: string;
  /** Of the first row below the header. */
  readonly row: number;
  readonly column: number;
  readonly before: readonly unknown[];
  readonly texts: readonly string[];
}

export interface OwnKpisRead {
  readonly kpis: readonly OtherKpi[];
  readonly says: readonly OwnSays[];
  readonly findings: readonly Finding[];
}

interface Known {
  readonly index: KpiIndex;
  readonly counted: readonly CountedKpi[];
  readonly memberships: readonly Membership[];
  readonly culture: Culture;
  readonly asOf: Day;
  readonly fiscalYearStart: number;
}

/** As many sentences as a finding quotes; the others stand beside their rows. */
const QUOTED = 3;

/** Makes people's own KPIs of what was counted and typed, and says of each row what came of it. */
export function* concludeOwnKpis(plan: OwnPlan, known: Known): Steps<OwnKpisRead> {
  const { definitions, values } = plan.tables;
  const { index, counted, memberships, culture, asOf, fiscalYearStart } = known;
  const { firstEvent, called } = index;
  const periods = {
    asOf,
    fiscalYearStart,
    date1904: culture.date1904 === true,
    ...(firstEvent !== undefined && { firstEvent }),
  };
  const asked = { kpis: plan.kpis, called, culture, periods };
  const typed = values ? readTyped(values.headers, values.rows, isWord, asked) : { values: [], wrong: new Map() };
  const saidOfTyped = new Map<number, Said>(typed.wrong as ReadonlyMap<number, Said>);
  for (const { row, who, period } of typed.values) {
    const isLater = (period.start ?? 0) > asOf;
    const key = isLater ? "ownKpis:says.valueLater" : "ownKpis:says.value";
    saidOfTyped.set(row, { key, values: { who: who.name, period: period.id } });
  }
  const saidOfKpis = new Map<number, Said>(plan.wrong);
  for (const { kpi, rows } of counted) {
    const count = rows.marks.reduce((sum, mark) => sum + Number((mark & COUNTS) !== 0), 0);
    saidOfKpis.set(kpi.row, { key: "ownKpis:says.counted", values: { count, all: rows.marks.length } });
  }
  for (const { id, row, source } of plan.kpis) {
    const count = typed.values.filter(({ kpi }) => kpi.id === id).length;
    if (source === "typed" && !saidOfKpis.has(row))
      saidOfKpis.set(row, { key: "ownKpis:says.typed", values: { count } });
  }
  const told = [
    ...(definitions ? [{ table: definitions, said: saidOfKpis, columns: DEFINITION_COLUMNS }] : []),
    ...(values ? [{ table: values, said: saidOfTyped, columns: TYPED_COLUMNS }] : []),
  ];
  return {
    kpis: yield* ownKpisInSteps(plan.kpis, { counted, typed: typed.values }, called, memberships),
    says: told.flatMap(({ table, said, columns }) => saysOf(table, said, columns)),
    findings: findingsOf(told),
  };
}

interface Told {
  readonly table: OwnTable;
  readonly said: ReadonlyMap<number, Said>;
  readonly columns: readonly string[];
}

function saysOf(table: OwnTable, said: ReadonlyMap<number, Said>, columns: readonly string[]): OwnSays[] {
  const { says: at } = findOwnColumns(table.headers, columns, isWord);
  if (at === undefined || table.rows.length === 0) return [];
  const before = table.rows.map((row) => row[at]);
  const texts = table.rows.map((_, row) => sentence(said.get(row)));
  return [{ sheetId: table.sheetId, row: table.area.row + 1, column: table.area.column + at, before, texts }];
}

/** The rows that cannot be used, and columns that were renamed, as one finding. */
function findingsOf(told: readonly Told[]): Finding[] {
  const wrong = told.flatMap(({ table, said, columns }) => {
    const rows = [...said]
      .filter(([, { key }]) => key.startsWith("ownKpis:wrong."))
      .sort(([one], [other]) => one - other);
    const ofRows = rows.map(([row, one]) => ({ cell: cellOf(table, row + 1), text: sentence(one) }));
    return [...renamed(table, columns), ...ofRows];
  });
  if (wrong.length === 0) return [];
  const all = told.reduce((sum, { table }) => sum + table.rows.length, 0);
  const says = [...new Set(wrong.map(({ text }) => text))].slice(0, QUOTED).join(" ");
  const share = Math.min(1, wrong.length / Math.max(1, all));
  return [{ kind: "ownKpi", count: wrong.length, share, cells: wrong.map(({ cell }) => cell), values: { says } }];
}

/** Columns people added are theirs; only where one of ours is missing as well, it may have been renamed. */
function renamed(table: OwnTable, columns: readonly string[]) {
  const { words } = readerLanguage();
  const found = findOwnColumns(table.headers, columns, isWord);
  const places = new Set(Object.values(found));
  const missing = columns.filter((column) => found[column] === undefined);
  const unknown = table.headers.findIndex((_, at) => !places.has(at));
  if (missing.length === 0 || unknown < 0) return [];
  const values = {
    unknown: String(table.headers[unknown]),
    missing: missing.map((column) => words(`ownKpis:column.${column}`)).join(", "),
  };
  return [{ cell: cellOf(table, 0, unknown), text: sentence({ key: "ownKpis:wrong.headers", values }) }];
}

function cellOf({ sheet, area }: OwnTable, row: number, column = 0): string {
  return cellAddress(sheet, area.column + column, area.row + row + 1);
}

function sentence(said: Said | undefined): string {
  return said === undefined ? "" : readerLanguage().words(said.key, said.values);
}
