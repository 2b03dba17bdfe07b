import { JUDGED_KPIS, type JudgedFigure, type JudgedKpi } from "../../benchmark/types";
import type { Words } from "../../words";

/** A verdict in words, with a sign for the direction; the words say good or bad, so that nothing hangs on colour. */
export interface VerdictText {
  readonly text: string;
  readonly tone: "good" | "bad" | "none";
}

/** @example verdictText("salesCycle", figure, words) // { text: "▲ clearly worse", tone: "bad" } */
export function verdictText(
  kpi: JudgedKpi,
  { verdict, side, value }: Pick<JudgedFigure, "verdict" | "side" | "value">,
  words: Words,
): VerdictText {
  if (value === null) return { text: words("team:verdict.none"), tone: "none" };
  if (side === "level" || (verdict !== "strong" && verdict !== "leans")) {
    const key = verdict === "tooLittleData" ? verdict : "inLine";
    return { text: words(`team:verdict.${key}`), tone: "none" };
  }
  const isGood = side === GOOD_SIDE[kpi];
  const sign = side === "above" ? "▲" : "▼";
  return {
    text: `${sign} ${words(`team:verdict.${verdict}.${isGood ? "better" : "worse"}`)}`,
    tone: isGood ? "good" : "bad",
  };
}

/** On which side a figure is good: a short cycle is. */
const GOOD_SIDE: Readonly<Record<JudgedKpi, "above" | "below">> = {
  closingRate: "above",
  averageOrder: "above",
  salesCycle: "below",
};

/** Whether a person is clearly better in something, and called worse in nothing. */
export function isClearlyGood(figures: Readonly<Record<JudgedKpi, JudgedFigure>>): boolean {
  const called = JUDGED_KPIS.flatMap((kpi) => {
    const { verdict, side } = figures[kpi];
    if (side === "level" || (verdict !== "strong" && verdict !== "leans")) return [];
    return [{ verdict, isGood: side === GOOD_SIDE[kpi] }];
  });
  return called.some(({ verdict }) => verdict === "strong") && called.every(({ isGood }) => isGood);
}
