export type Cell = string | number | null;
export type Format = "text" | "date" | "money" | "amount" | "number";

export interface SampleSheet {
  readonly name: string;
  /** Name of the Excel table on it. */
  readonly table: string;
  readonly columns: readonly { readonly header: string; readonly width: number; readonly format: Format }[];
  readonly rows: readonly (readonly Cell[])[];
}

export type Column = [header: string, width: number, format?: Format];

/** A sheet with one table. */
export function sheet(
  name: string,
  table: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): SampleSheet {
  return { name, table, columns: columns.map(([header, width, format = "text"]) => ({ header, width, format })), rows };
}
