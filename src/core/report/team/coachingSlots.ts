import type { PersonBenchmark } from "../../benchmark/benchmarkTeam";
import { ACTUAL, QUIET, RULE } from "../look";
import { cellArea, rowArea, type SheetParts } from "../sheetParts";
import type { Block, Format } from "../sheetSpec";
import type { TeamContext } from "./context";
import { NAME, PAGE_COLUMNS, ROWS_A_SLOT, SLOTS } from "./layout";
import { coachingOf } from "./coachingOf";
import { halves } from "./halves";

/** The coaching on a person's page; the places that nothing is said about have lines for notes. */
export function coachingSlots(context: TeamContext, person: PersonBenchmark, first: number): SheetParts {
  const { words } = context.language;
  const coaching = coachingOf(person, words);
  const rowOf = (slot: number) => first + ROWS_A_SLOT * slot;
  const notes = rowOf(coaching.length);
  const left = SLOTS - coaching.length;
  return {
    blocks: [
      ...coaching.map(({ title, learnFrom = "", questions, actions }, slot): Block => ({
        row: rowOf(slot),
        column: NAME,
        cells: [halves(title, learnFrom), ...questions.map((question, at) => halves(question, actions[at] ?? ""))],
      })),
      ...(left > 0 ? [{ row: notes, column: NAME, cells: [[words("team:page.notes")]] }] : []),
    ],
    formats: [
      ...coaching.flatMap((_, slot): Format[] => [
        { area: rowArea(rowOf(slot), NAME, PAGE_COLUMNS), bold: true, color: ACTUAL },
      ]),
      ...(left > 0
        ? [
            { area: cellArea(notes, NAME), color: QUIET },
            {
              area: { row: notes + 1, column: NAME, rows: ROWS_A_SLOT * left - 1, columns: PAGE_COLUMNS },
              borders: [
                { edge: "insideHorizontal" as const, weight: "Hairline" as const, color: RULE },
                { edge: "bottom" as const, weight: "Hairline" as const, color: RULE },
              ],
            },
          ]
        : []),
    ],
  };
}
