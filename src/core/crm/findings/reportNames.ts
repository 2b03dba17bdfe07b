import { shownName } from "../cells/shownName";
import type { SalesData, TextColumn } from "../types";
import type { FindingKind, Findings } from "./findings";
import type { ReportInput } from "./reportDeals";
import { findSpellings, quoteSpellings, type Spelling } from "./spellings";

const NAMES_SHOWN = 5;

/** Names that are shown otherwise than they are written, and things that are written in two ways. */
export function reportNames(
  { owner, team, sheetRow }: SalesData,
  findings: Findings,
  { columns, product, knownProducts }: Pick<ReportInput, "columns" | "product" | "knownProducts">,
): void {
  for (const [{ codes, texts }, column] of [[owner, columns.owner] as const, [team, columns.team] as const]) {
    const isChanged = texts.map((text) => shownName(text) !== text);
    if (column === undefined || !isChanged.includes(true)) continue;
    codes.forEach((code, row) => {
      if (isChanged[code] === true) findings.add("nameChanged", sheetRow[row] ?? 0, column);
    });
  }
  const reportSpellings = (
    kind: FindingKind,
    column: TextColumn,
    at: number | undefined,
    known?: readonly string[],
  ) => {
    if (at !== undefined) noteSpellings(kind, column, findSpellings(column, known), { findings, sheetRow, at });
  };
  reportSpellings("ownerSpellings", owner, columns.owner);
  reportSpellings("productSpellings", product, columns.product, knownProducts);
}

function noteSpellings(
  kind: FindingKind,
  { codes, texts }: TextColumn,
  spellings: readonly Spelling[],
  { findings, sheetRow, at }: { readonly findings: Findings; readonly sheetRow: Int32Array; readonly at: number },
): void {
  if (spellings.length === 0) return;
  const isOther = new Uint8Array(texts.length);
  for (const code of spellings.flatMap((spelling) => spelling.codes)) isOther[code] = 1;
  for (let row = 0; row < codes.length; row++) {
    if (isOther[codes[row] ?? -1] === 1) findings.add(kind, sheetRow[row] ?? 0, at);
  }
  findings.note(kind, 0, { names: quoteSpellings(spellings, NAMES_SHOWN) });
}
