import type {
  Area,
  Block,
  ChartSpec,
  ConditionalFormatSpec,
  DropDownSpec,
  Format,
  InputSpec,
  NameSpec,
  SheetSpec,
} from "./sheetSpec";

/** A piece of a sheet: what one part of a page puts on it. */
export interface SheetParts {
  readonly blocks?: readonly Block[];
  readonly formats?: readonly Format[];
  readonly merges?: readonly Area[];
  readonly charts?: readonly ChartSpec[];
  readonly dropDowns?: readonly DropDownSpec[];
  readonly inputs?: readonly InputSpec[];
  readonly conditionalFormats?: readonly ConditionalFormatSpec[];
  readonly names?: readonly NameSpec[];
  readonly rowHeights?: SheetSpec["rowHeights"];
  readonly choices?: SheetSpec["choices"];
  readonly onlyLive?: readonly Area[];
}

/** The pieces of a sheet as one, in the order given: later formats refine earlier ones. */
export function joinParts(parts: readonly SheetParts[]): Required<SheetParts> {
  return {
    blocks: parts.flatMap(({ blocks = [] }) => blocks),
    formats: parts.flatMap(({ formats = [] }) => formats),
    merges: parts.flatMap(({ merges = [] }) => merges),
    charts: parts.flatMap(({ charts = [] }) => charts),
    dropDowns: parts.flatMap(({ dropDowns = [] }) => dropDowns),
    inputs: parts.flatMap(({ inputs = [] }) => inputs),
    conditionalFormats: parts.flatMap(({ conditionalFormats = [] }) => conditionalFormats),
    names: parts.flatMap(({ names = [] }) => names),
    rowHeights: parts.flatMap(({ rowHeights = [] }) => rowHeights),
    choices: parts.flatMap(({ choices = [] }) => choices),
    onlyLive: parts.flatMap(({ onlyLive = [] }) => onlyLive),
  };
}

/** One cell as an area. */
export function cellArea(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

/** A run of cells in one row. */
export function rowArea(row: number, column: number, columns: number): Area {
  return { row, column, rows: 1, columns };
}
