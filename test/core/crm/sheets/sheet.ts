import type { RecognisedSheet } from "../../../../src/core/crm/columns/recogniseSheet";
import type { Role } from "../../../../src/core/crm/types";

type Row = readonly unknown[];

/** A sheet as it is recognised: each field with the header of its column; columns without a field are not recognised. */
export function sheet(role: Role, columns: readonly (readonly [header: string, field?: string])[]): RecognisedSheet {
  const fields = columns.flatMap(([, field], at) => (field === undefined ? [] : [[field, at] as const]));
  return {
    role,
    columns: Object.fromEntries(fields),
    confidence: {},
    headers: columns.map(([header]) => header),
    notRecognised: columns.flatMap(([header, field]) => (field === undefined ? [header] : [])),
  } as RecognisedSheet;
}

/** Reads rows chunk by chunk, the first one below the header in row 1. */
export function readAll<Result>(
  reader: { read(rows: readonly Row[], firstSheetRow: number): void; finish(): Result },
  rows: readonly Row[],
  chunk = 2,
): Result {
  for (let at = 0; at < rows.length; at += chunk) reader.read(rows.slice(at, at + chunk), at + 2);
  return reader.finish();
}

/** The texts of a column, row by row; "" for blanks. */
export const textsOf = ({ codes, texts }: { readonly codes: Int32Array; readonly texts: readonly string[] }) =>
  Array.from(codes, (code) => texts[code] ?? "");

/** What was found, as "kind count cells". */
export const said = (findings: readonly { kind: string; count: number; cells: readonly string[] }[]) =>
  findings.map(({ kind, count, cells }) => [kind, count, ...cells].join(" "));
