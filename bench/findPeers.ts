import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { monthOf } from "./calendar";
import type { Engine } from "./engine";
import { AS_OF, FIRST_DAY } from "./makeSheets";
import { createArquero, type Arquero } from "./peers/arquero";
import { d3 } from "./peers/d3";
import { createDuckDb, type DuckDb } from "./peers/duckdb";

/** Where `npm install --prefix bench/peers/optional` puts what is too large to be everybody's. */
const OPTIONAL = path.resolve("bench/peers/optional/package.json");

/** The engines to compare with: d3-array always, arquero and DuckDB where they are installed. */
export async function findPeers(): Promise<readonly Engine[]> {
  const arquero = await findOptional<Arquero>("arquero");
  const duckdb = await findOptional<DuckDb>("@duckdb/node-api");
  if (arquero === undefined || duckdb === undefined) {
    console.error(
      "arquero and DuckDB are left out where missing: npm install --prefix bench/peers/optional adds them.",
    );
  }
  const days = Array.from({ length: AS_OF - FIRST_DAY + 1 }, (_, at) => FIRST_DAY + at);
  const monthOfDays = days.map((day) => [day, monthOf(day)] as const);
  return [
    d3 as Engine,
    ...(arquero ? [createArquero(arquero) as Engine] : []),
    ...(duckdb ? [createDuckDb(duckdb, monthOfDays) as Engine] : []),
  ];
}

async function findOptional<Package>(name: string): Promise<Package | undefined> {
  try {
    const main = createRequire(OPTIONAL).resolve(name);
    return (await import(pathToFileURL(main).href)) as Package;
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}
