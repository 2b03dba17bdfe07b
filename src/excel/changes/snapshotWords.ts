import { SNAPSHOT_COLUMNS, type SnapshotCells } from "../../core/kpi/snapshots/snapshotRows";
import type { Words } from "../../core/words";
import { isWord } from "../../locales/isWord";

const KIND = SNAPSHOT_COLUMNS.indexOf("whoKind");
const BASIS = SNAPSHOT_COLUMNS.indexOf("basis");
const BETWEEN = " · ";

/** What is an id in the data and a word on the sheet, by the word's key. */
const KINDS: Ids = {
  all: "changes:snapshots.kind.all",
  team: "changes:snapshots.kind.team",
  owner: "changes:snapshots.kind.owner",
};
const MEASURES: Ids = { revenue: "report:measure.revenue", margin: "report:measure.margin" };
const STEPS: Ids = { all: "changes:snapshots.allSteps" };
type Ids = Readonly<Record<string, string>>;

type Translate = (text: string, ids: Ids) => string;

/**
 * The table's rows with words where the data have ids: who a row is of, and what its figures count.
 *
 * @example inWords([["2026-06-28", "owner", "Ann", 2, 1500, "revenue · all", ""]], dutch) // [["2026-06-28", "persoon", …, "omzet · alle verkoopkansen", ""]]
 */
export function inWords<Cells extends SnapshotCells>(rows: readonly Cells[], words: Words): Cells[] {
  return translated(rows, (text, ids) => (ids[text] === undefined ? text : words(ids[text])));
}

/** The same rows with the ids again, whichever of the product's languages they are written in. */
export function withoutWords<Cells extends SnapshotCells>(rows: readonly Cells[]): Cells[] {
  return translated(rows, (text, ids) => Object.keys(ids).find((id) => isWord(text, ids[id] ?? "")) ?? text);
}

function translated<Cells extends SnapshotCells>(rows: readonly Cells[], translate: Translate): Cells[] {
  return rows.map(
    (row) => row.map((cell, column) => (typeof cell === "string" ? textAt(column, cell) : cell)) as never,
  );

  function textAt(column: number, text: string): string {
    if (column === KIND) return translate(text, KINDS);
    if (column !== BASIS) return text;
    const [measure = "", step, ...rest] = text.split(BETWEEN);
    return [translate(measure, MEASURES), ...(step === undefined ? [] : [translate(step, STEPS)]), ...rest].join(
      BETWEEN,
    );
  }
}
