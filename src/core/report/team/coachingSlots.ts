import type { PersonBenchmark } from "../../benchmark/benchmarkTeam";
import { ACTUAL, QUIET, RULE } from "../look";
import { cellArea, rowArea, type SheetParts } from "../sheetParts";
import type { Block, Format } from "../sheetSpec";
import type { TeamContext } from "./context";
import { NAME, PAGE_COLUMNS, ROWS_A_SLOT, SLOTS } from "./layout";
import { halves } from "./personPage";

const LINES_A_POINT = ["1", "2", "3", "4"] as const;

/** What to ask and what to do about each weak point, or what to build on where there is none. */
export interface Coaching {
  readonly title: string;
  readonly learnFrom?: string;
  readonly questions: readonly string[];
  readonly actions: readonly string[];
}

/** @example coachingOf(person, words)[0]?.questions[0] // "What does it cost your customer to change nothing …" */
export function coachingOf(
  { weakPoints }: Pick<PersonBenchmark, "weakPoints">,
  words: TeamContext["language"]["words"],
): readonly Coaching[] {
  const of = (topic: string, learnFrom?: string): Coaching => ({
    title: words(`coaching:${topic}.title`),
    ...(learnFrom !== undefined && { learnFrom: words("team:page.learnFrom", { name: learnFrom }) }),
    questions: LINES_A_POINT.map((line) => words(`coaching:${topic}.q${line}`)),
    actions: LINES_A_POINT.map((line) => words(`coaching:${topic}.a${line}`)),
  });
  if (weakPoints.length === 0) return [of("nothing")];
  return weakPoints.map(({ weakness, learnFrom }) => of(weakness, learnFrom));
}

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
