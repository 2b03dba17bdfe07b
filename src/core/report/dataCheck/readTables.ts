import type { Role } from "../../crm/types";
import type { Language, Words } from "../../words";
import { rowCell } from "../address";
import { QUIET } from "../look";
import { COUNT_FORMAT } from "../numberFormats";
import { FIRST_COLUMN, headsOf, quietColumn, type CheckTable } from "./checkTable";
import { fieldName } from "./fieldName";

/** A sheet that was read, and how each of its columns was understood; a column without a field was not used. */
export interface ReadSheet {
  readonly sheet: string;
  readonly role: Role;
  /** Rows below the header. */
  readonly rows: number;
  readonly columns: readonly {
    readonly header: string;
    readonly field?: string;
    /** How sure it is that the column holds that field. */
    readonly confidence?: "sure" | "likely" | "guess";
  }[];
}

export function sourcesTable(sheets: readonly ReadSheet[], { words }: Language): CheckTable {
  return {
    name: "SalesboardSources",
    title: words("report:dataCheck.sources"),
    columns: ["Sheet", "RoleLabel", "Role", "Rows"],
    labels: headsOf(["sheet", "role", "roleId", "rows"], words),
    rows: sheets.map(({ sheet, role, rows }) => [sheet, words(`report:dataCheck.role.${role}`), role, rows]),
    numbers: [{ column: 3, numberFormat: COUNT_FORMAT }],
    formats: (first) => [quietColumn(first, 2, sheets.length)],
  };
}

export function columnsTable(sheets: readonly ReadSheet[], { words }: Language): CheckTable {
  const rows = sheets.flatMap(({ sheet, role, columns }) =>
    columns.map((column) => [
      sheet,
      column.header,
      fieldText(role, column, words),
      column.confidence ?? null,
      column.field ?? null,
    ]),
  );
  return {
    name: "SalesboardColumns",
    title: words("report:dataCheck.columns"),
    columns: ["Sheet", "Header", "FieldLabel", "Confidence", "Field"],
    labels: [
      ...headsOf(["sheet", "header", "field"], words),
      words("check:columns.confidence"),
      ...headsOf(["fieldId"], words),
    ],
    rows,
    numbers: [],
    formats: (first) => [quietColumn(first, 3, rows.length), quietColumn(first, 4, rows.length)],
    conditionalFormats: (first) => [
      {
        area: { row: first, column: FIRST_COLUMN + 2, rows: rows.length, columns: 1 },
        formula: `=LEN(${rowCell(first, FIRST_COLUMN + 4)})=0`,
        color: QUIET,
      },
    ],
  };
}

/** What a column holds, and how sure that is where it is not. */
function fieldText(role: Role, { field, confidence }: ReadSheet["columns"][number], words: Words): string {
  if (field === undefined) return words("report:dataCheck.notRecognised");
  const name = fieldName(role, field, words);
  return confidence === undefined || confidence === "sure"
    ? name
    : words(`check:columns.${confidence}`, { field: name });
}
