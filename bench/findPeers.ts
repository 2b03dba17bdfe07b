import { createRequire } from "node:module";
import path from "node:path";
import { monthOf } from "./calendar";
import type { Engine } from "./engine";
import { AS_OF, FIRST_DAY } from "./makeSheets";
import { d3 } from "./peers/d3";
import { createDuckDb, type DuckDb } from "./peers/duckdb";

/** Where `npm install --prefix bench/peers/optional` puts what is too large to be everybody's. */
const OPTIONAL = path.resolve("bench/peers/optional/package.json");

/** The engines to compare with: d3-array always, DuckDB where it is installed. */
export function findPeers(): readonly Engine[] {
  const duckdb = findDuckDb();
  if (duckdb === undefined) {
    console.error("DuckDB is left out: npm install --prefix bench/peers/optional adds it.");
    return [d3 as Engine];
  }
  const days = Array.from({ length: AS_OF - FIRST_DAY + 1 }, (_, at) => FIRST_DAY + at);
  const monthOfDays = days.map((day) => [day, monthOf(day)] as const);
  return [d3 as Engine, createDuckDb(duckdb, monthOfDays) as Engine];
}

function findDuckDb(): DuckDb | undefined {
  try {
    return createRequire(OPTIONAL)("@duckdb/node-api") as DuckDb;
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}
