import { monthName, MONTHS, quarterName, QUARTERS } from "../calendar";
import { figureKey, NO_OWNER, parseChunk, type Engine, type Figures } from "../engine";
import { QUOTE_STEP, STEPS, type Sheet } from "../makeSheets";
import { kpisOf } from "./kpisOf";

/** What of @duckdb/node-api is used: the package is only there where somebody has installed it. */
export interface DuckDb {
  readonly DuckDBInstance: { create(path: string): Promise<Instance> };
  readonly DuckDBDataChunk: { create(types: readonly unknown[]): DataChunk };
  readonly VARCHAR: unknown;
  readonly INTEGER: unknown;
  readonly DOUBLE: unknown;
}

interface Instance {
  connect(): Promise<Connection>;
  closeSync(): void;
}

interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRowsJS(): unknown[][] }>;
  createAppender(table: string): Promise<Appender>;
  closeSync(): void;
}

interface Appender {
  appendDataChunk(chunk: DataChunk): void;
  closeSync(): void;
}

interface DataChunk {
  setColumns(columns: readonly (readonly unknown[])[]): void;
}

interface Loaded {
  readonly instance: Instance;
  readonly connection: Connection;
}

/** DuckDB takes no more rows at a time. */
const ROWS_A_LOT = 2048;
const FROM_QUOTE_STEP = STEPS.slice(STEPS.indexOf(QUOTE_STEP))
  .map((step) => `'${step}'`)
  .join(", ");
const PERIODS = [
  ...Array.from({ length: MONTHS }, (_, month) => `('${monthName(month)}', ${String(month)}, ${String(month)})`),
  ...Array.from({ length: QUARTERS }, (_, quarter) => {
    return `('${quarterName(quarter)}', ${String(quarter * 3)}, ${String(quarter * 3 + 2)})`;
  }),
].join(", ");

/** All in one query, so that DuckDB can plan the whole; months are numbered as in the calendar. */
const FIGURES = `
WITH entered AS (
  SELECT deal, coalesce(min(day) FILTER (stage = '${QUOTE_STEP}'), min(day)) AS entered
  FROM history WHERE stage IN (${FROM_QUOTE_STEP}) GROUP BY deal
), quotes AS MATERIALIZED (
  SELECT coalesce(owner, '${NO_OWNER}') AS owner, status, value, closed, coalesce(entered, created) AS quoted
  FROM deals LEFT JOIN entered ON entered.deal = deals.id
  WHERE status = 'Won' OR entered IS NOT NULL OR stage IN (${FROM_QUOTE_STEP})
), events AS (
  SELECT owner, 'made' AS kind, quoted AS day, value FROM quotes
  UNION ALL SELECT owner, 'opened', quoted, value FROM quotes WHERE status = 'Open' OR closed IS NOT NULL
  UNION ALL SELECT owner, 'exited', greatest(closed, quoted), value FROM quotes WHERE closed IS NOT NULL
  UNION ALL SELECT owner, status, closed, value FROM quotes WHERE closed IS NOT NULL
), monthly AS MATERIALIZED (
  SELECT owner, kind, months.month, count(*) AS n, count(value) AS valued, sum(value) AS total
  FROM events JOIN months USING (day) GROUP BY ALL
), cycles AS (
  SELECT owner, month, closed - quoted AS days FROM quotes JOIN months ON months.day = closed
  WHERE status = 'Won' AND closed >= quoted
), cycled AS (
  SELECT owner, name, median(days) AS middle, avg(days) AS mean
  FROM cycles JOIN periods ON month BETWEEN first_month AND last_month GROUP BY ALL
), counted AS (
  SELECT owner, name,
    ${tally("n", "opened", "exited")}, ${tally("valued", "opened", "exited")}, ${tally("total", "opened", "exited")},
    ${during("n", "Won")}, ${during("valued", "Won")}, ${during("total", "Won")},
    ${during("n", "Lost")}, ${during("n", "made")}
  FROM monthly JOIN periods ON month <= last_month GROUP BY ALL
), everyone AS (SELECT DISTINCT owner FROM monthly)
SELECT everyone.owner, periods.name, counted.* EXCLUDE (owner, name), middle, mean
FROM everyone CROSS JOIN periods
LEFT JOIN counted ON counted.owner = everyone.owner AND counted.name = periods.name
LEFT JOIN cycled ON cycled.owner = everyone.owner AND cycled.name = periods.name`;

/** What came in until the end of the period less what went out. */
function tally(column: string, came: string, went: string): string {
  const sum = (kind: string) => `coalesce(sum(${column}) FILTER (kind = '${kind}'), 0)::DOUBLE`;
  return `${sum(came)} - ${sum(went)} AS open_${column}`;
}

function during(column: string, kind: string): string {
  return `coalesce(sum(${column}) FILTER (kind = '${kind}' AND month >= first_month), 0)::DOUBLE AS ${kind}_${column}`;
}

export function createDuckDb(
  duckdb: DuckDb,
  monthOfDays: readonly (readonly [number, number])[],
): Engine<Loaded, Loaded, unknown[][]> {
  const { VARCHAR, INTEGER, DOUBLE } = duckdb;
  const append = async (
    connection: Connection,
    table: string,
    types: readonly unknown[],
    { chunks }: Sheet,
    columns: readonly number[],
  ) => {
    const appender = await connection.createAppender(table);
    for (const text of chunks) {
      const rows = parseChunk(text);
      for (let start = 0; start < rows.length; start += ROWS_A_LOT) {
        const lot = rows.slice(start, start + ROWS_A_LOT);
        const chunk = duckdb.DuckDBDataChunk.create(types);
        chunk.setColumns(columns.map((column) => lot.map((row) => (row[column] === "" ? null : row[column]))));
        appender.appendDataChunk(chunk);
      }
    }
    appender.closeSync();
  };
  return {
    name: "DuckDB",
    async load({ deals, history }) {
      const instance = await duckdb.DuckDBInstance.create(":memory:");
      const connection = await instance.connect();
      await connection.run(`
        CREATE TABLE months AS SELECT * FROM (VALUES ${monthOfDays.map((pair) => `(${pair.join(", ")})`).join(", ")}) AS m(day, month);
        CREATE TABLE periods AS SELECT * FROM (VALUES ${PERIODS}) AS p(name, first_month, last_month);
        CREATE TABLE history (deal VARCHAR, stage VARCHAR, day INTEGER);
        CREATE TABLE deals (id VARCHAR, owner VARCHAR, created INTEGER, closed INTEGER, status VARCHAR, stage VARCHAR, value DOUBLE)`);
      const types = [VARCHAR, VARCHAR, INTEGER, INTEGER, VARCHAR, VARCHAR, DOUBLE];
      await append(connection, "deals", types, deals, [0, 2, 4, 5, 6, 7, 8]);
      if (history) await append(connection, "history", [VARCHAR, VARCHAR, INTEGER], history, [0, 1, 2]);
      return { instance, connection };
    },
    index: (loaded) => loaded,
    compute: async ({ connection }) => (await connection.runAndReadAll(FIGURES)).getRowsJS(),
    figures: (rows): Figures =>
      new Map(
        rows.map(([owner, period, ...counts]) => {
          const [openQuotes, openValued, openSum, won, wonValued, wonSum, lost, newQuotes] = counts.map((n) =>
            Number(n ?? 0),
          ) as [...[number, number, number, number, number, number, number, number]];
          const [medianCycle, meanCycle] = counts.slice(8).map((n) => (n === null ? undefined : Number(n)));
          const sum = openValued === 0 ? 0 : openSum;
          const counted = {
            openQuotes,
            openValued,
            openSum: sum,
            won,
            wonValued,
            wonSum,
            lost,
            newQuotes,
            medianCycle,
            meanCycle,
          };
          return [figureKey(String(owner), String(period)), kpisOf(counted)];
        }),
      ),
    close({ connection, instance }) {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
