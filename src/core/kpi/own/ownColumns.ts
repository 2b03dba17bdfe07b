import { textOf } from "../../crm/cells/cells";
import type { IsCalled } from "./ownKpi";

/** The columns of the table in which people define KPIs, in the order in which it is made. */
export const DEFINITION_COLUMNS = [
  "name",
  "source",
  "measure",
  "column",
  "where1",
  "is1",
  "where2",
  "is2",
  "ofWhich",
  "ofWhichIs",
  "date",
  "owner",
  "unit",
  "better",
  "level",
  "says",
] as const;
export type DefinitionColumn = (typeof DEFINITION_COLUMNS)[number];

/** The columns of the table in which people type values. */
export const TYPED_COLUMNS = ["kpi", "who", "period", "value", "says"] as const;
export type TypedColumn = (typeof TYPED_COLUMNS)[number];

/** Where each column stands among the headers, by its words in any language; columns may be moved. */
export function findOwnColumns<Column extends string>(
  headers: readonly unknown[],
  columns: readonly Column[],
  isCalled: IsCalled,
): Readonly<Partial<Record<Column, number>>> {
  const found = columns.map((column) => [
    column,
    headers.findIndex((header) => isCalled(textOf(header), `ownKpis:column.${column}`)),
  ]);
  return Object.fromEntries(found.filter(([, at]) => (at as number) >= 0)) as Partial<Record<Column, number>>;
}
