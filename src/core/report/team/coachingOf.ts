import type { PersonBenchmark } from "../../benchmark/benchmarkTeam";
import type { Words } from "../../words";

const LINES_A_POINT = ["1", "2", "3", "4"] as const;

/** What to ask and what to do about each weak point, or what to build on where there is none. */
export interface Coaching {
  readonly title: string;
  readonly learnFrom?: string;
  readonly questions: readonly string[];
  readonly actions: readonly string[];
}

/** @example coachingOf(person, words)[0]?.questions[0] // "What does it cost your customer to change nothing …" */
export function coachingOf({ weakPoints }: Pick<PersonBenchmark, "weakPoints">, words: Words): readonly Coaching[] {
  const of = (topic: string, learnFrom?: string): Coaching => ({
    title: words(`coaching:${topic}.title`),
    ...(learnFrom !== undefined && { learnFrom: words("team:page.learnFrom", { name: learnFrom }) }),
    questions: LINES_A_POINT.map((line) => words(`coaching:${topic}.q${line}`)),
    actions: LINES_A_POINT.map((line) => words(`coaching:${topic}.a${line}`)),
  });
  if (weakPoints.length === 0) return [of("nothing")];
  return weakPoints.map(({ weakness, learnFrom }) => of(weakness, learnFrom));
}
