import type { Culture } from "../../core/criteria/culture";
import { builtInKpis } from "../../core/kpi/catalogue/builtInKpis";
import { furtherKpis } from "../../core/kpi/catalogue/furtherKpis";
import { countRows, type RowsCounter } from "../../core/kpi/own/countRows";
import type { OwnKpi, OwnSource, Said } from "../../core/kpi/own/ownKpi";
import { readDefinitions } from "../../core/kpi/own/readDefinitions";
import { kpiWordKeys } from "../../core/report/kpiText";
import { isWord } from "../../locales/isWord";
import type { Source } from "../read/findSources";
import type { SourcesToRead } from "../read/readDeals";
import { readerLanguage } from "../say/readerLanguage";
import type { Connection } from "../read/connection";
import type { OwnTable, OwnTables } from "./readOwnTables";

type CountedSource = Exclude<OwnSource, "typed">;

/** A list some of whose rows people's own KPIs count. */
export interface CountedList {
  readonly source: Source;
  readonly counter: RowsCounter;
}

/** People's own KPIs before anything of them is counted. */
export interface OwnPlan {
  readonly tables: OwnTables;
  readonly kpis: readonly OwnKpi[];
  /** What is wrong with a definition, by its row. */
  readonly wrong: ReadonlyMap<number, Said>;
  readonly lists: Readonly<Partial<Record<CountedSource, CountedList>>>;
}

/** Reads what people defined, and plans to count it in the lists that are read. */
export function planOwnKpis(tables: OwnTables, chosen: SourcesToRead, culture: Culture): OwnPlan {
  const { definitions } = tables;
  if (!definitions) return { tables, kpis: [], wrong: new Map(), lists: {} };
  const ids = [...builtInKpis, ...furtherKpis].map(({ id }) => id);
  const isTaken = (name: string) =>
    ids.flatMap(kpiWordKeys).some((key) => isWord(name, `${key}.label`) || isWord(name, `${key}.short`));
  const { kpis, wrong } = readDefinitions(definitions.headers, definitions.rows, isWord, { isTaken, ids });
  const said = new Map(wrong);
  const listOf = (role: CountedSource): CountedList | undefined => {
    const own = kpis.filter(({ source }) => source === role);
    if (own.length === 0) return undefined;
    const source = chosen[role];
    if (source === undefined) {
      const values = { source: readerLanguage().words(`ownKpis:list.${role}`) };
      for (const { row } of own) said.set(row, { key: "ownKpis:wrong.noList", values });
      return undefined;
    }
    const { headers, columns } = source.recognised;
    const { date1904 = false } = culture;
    const { date, created, owner }: Readonly<Partial<Record<string, number>>> = columns;
    const found = { date: role === "activities" ? (date ?? created) : created, owner };
    const counter = countRows(own, { sheet: source.sheet, headers, columns: found, culture, date1904 });
    for (const [row, reason] of counter.wrong) said.set(row, reason);
    return { source, counter };
  };
  const lists = Object.fromEntries(
    (["deals", "activities", "leads"] as const).flatMap((role) => {
      const list = listOf(role);
      return list ? [[role, list]] : [];
    }),
  );
  return { tables, kpis, wrong: said, lists };
}

/** Where a change means that the KPIs are counted again. */
export function followedOf({ tables }: OwnPlan): Connection["followed"] {
  return Object.values(tables) as readonly OwnTable[];
}
