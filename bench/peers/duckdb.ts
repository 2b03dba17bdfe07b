import { monthName, quarterName } from "../calendar";
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
const COUNTS = ["n", "valued", "total"] as const;
const DURING = ["won_n", "won_valued", "won_total", "lost", "made_n"] as const;
const CYCLE = "avg(days) AS mean, quantile_cont(days, [0.25, 0.5, 0.75]) AS quarters";
const OPEN = COUNTS.map((count) => {
  return `sum(coalesce(opened_${count}, 0) - coalesce(gone_${count}, 0)) OVER until AS open_${count}`;
});

/** How many there are, how many of them with a value, and their values together. */
function tally(name: string, which: string): string {
  const made = ["count(*)", "count(value)", "sum(value)"].map(
    (of, at) => `${of} FILTER (${which}) AS ${name}_${COUNTS[at] ?? ""}`,
  );
  return made.join(", ");
}

const QUOTES = `
WITH entered AS (
  SELECT deal, coalesce(min(day) FILTER (stage = '${QUOTE_STEP}'), min(day)) AS entered
  FROM history WHERE stage IN (${FROM_QUOTE_STEP}) GROUP BY deal
)
SELECT coalesce(owner, '${NO_OWNER}')::owner_name AS owner, status, value, closed, coalesce(entered, created) AS quoted
FROM deals LEFT JOIN entered ON entered.deal = deals.id
WHERE status = 'Won' OR entered IS NOT NULL OR stage IN (${FROM_QUOTE_STEP})`;

/**
 * All in one query, so that DuckDB can plan the whole; months are numbered as in the calendar, quarters out of them. Open quotes are running
 * totals: what came in until then less what went out.
 */
const FIGURES = `
WITH made AS (
  SELECT owner, month, count(*) AS made_n, ${tally("opened", "status = 'Open' OR closed IS NOT NULL")}
  FROM quotes JOIN months ON months.day = quoted GROUP BY ALL
), gone AS (
  SELECT owner, month, ${tally("gone", "true")}
  FROM quotes JOIN months ON months.day = greatest(closed, quoted) WHERE closed IS NOT NULL GROUP BY ALL
), decided AS (
  SELECT owner, month, ${tally("won", "status = 'Won'")}, count(*) FILTER (status = 'Lost') AS lost
  FROM quotes JOIN months ON months.day = closed GROUP BY ALL
), grid AS (
  SELECT owner, month FROM (SELECT DISTINCT owner FROM quotes) CROSS JOIN (SELECT DISTINCT month FROM months)
), monthly AS MATERIALIZED (
  SELECT owner, month, ${OPEN.join(", ")}, ${DURING.map((count) => `coalesce(${count}, 0) AS ${count}`).join(", ")}
  FROM grid LEFT JOIN made USING (owner, month) LEFT JOIN gone USING (owner, month) LEFT JOIN decided USING (owner, month)
  WINDOW until AS (PARTITION BY owner ORDER BY month)
), cycles AS MATERIALIZED (
  SELECT owner, month, closed - quoted AS days FROM quotes JOIN months ON months.day = closed
  WHERE status = 'Won' AND closed >= quoted
), counted AS (
  SELECT owner, 1 AS months, month AS number, open_n, open_valued, open_total, ${DURING.join(", ")} FROM monthly
  UNION ALL SELECT owner, 3, month // 3,
    arg_max(open_n, month), arg_max(open_valued, month), arg_max(open_total, month), ${DURING.map((count) => `sum(${count})`).join(", ")}
  FROM monthly GROUP BY owner, month // 3
), cycled AS (
  SELECT owner, 1 AS months, month AS number, ${CYCLE} FROM cycles GROUP BY owner, month
  UNION ALL SELECT owner, 3, month // 3, ${CYCLE} FROM cycles GROUP BY owner, month // 3
)
SELECT owner, months, number, counted.* EXCLUDE (owner, months, number), mean, quarters[1], quarters[2], quarters[3]
FROM counted LEFT JOIN cycled USING (owner, months, number)`;

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
        CREATE TABLE history (deal VARCHAR, stage VARCHAR, day INTEGER);
        CREATE TABLE deals (id VARCHAR, owner VARCHAR, created INTEGER, closed INTEGER, status VARCHAR, stage VARCHAR, value DOUBLE)`);
      const types = [VARCHAR, VARCHAR, INTEGER, INTEGER, VARCHAR, VARCHAR, DOUBLE];
      await append(connection, "deals", types, deals, [0, 2, 4, 5, 6, 7, 8]);
      if (history) await append(connection, "history", [VARCHAR, VARCHAR, INTEGER], history, [0, 1, 2]);
      return { instance, connection };
    },
    async index(loaded) {
      await loaded.connection.run(`
        CREATE TYPE owner_name AS ENUM (SELECT DISTINCT coalesce(owner, '${NO_OWNER}') FROM deals);
        CREATE TABLE quotes AS ${QUOTES}`);
      return loaded;
    },
    compute: async ({ connection }) => (await connection.runAndReadAll(FIGURES)).getRowsJS(),
    figures: (rows): Figures =>
      new Map(
        rows.map(([owner, months, number, ...counts]) => {
          const [openQuotes, openValued, openSum, won, wonValued, wonSum, lost, newQuotes] = counts.map(Number) as [
            ...[number, number, number, number, number, number, number, number],
          ];
          const [mean = NaN, p25 = NaN, median = NaN, p75 = NaN] = counts.slice(8).map(Number);
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
            cycle: counts[8] === null ? undefined : { mean, p25, median, p75 },
          };
          const period = Number(months) === 1 ? monthName(Number(number)) : quarterName(Number(number));
          return [figureKey(String(owner), period), kpisOf(counted)];
        }),
      ),
    close({ connection, instance }) {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
