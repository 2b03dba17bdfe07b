import { bracketBehind, tidy } from "../cells/normalise";
import { crmAliases } from "./crmAliases";

/** A column that says when a deal entered a stage: one column a stage, as HubSpot writes its history. */
export interface StageDate {
  /** Counted from zero. */
  readonly column: number;
  readonly stage: string;
  /** What stands in brackets behind the stage. */
  readonly pipeline?: string;
}

const QUOTES = /[“”„«»]\s?|\s(?=»)/g;

/**
 * The columns that say when a deal entered a stage, by their headers.
 *
 * @example findStageDates(['Date entered "Closed Lost (Sales Pipeline)"'])
 * // [{ column: 0, stage: "Closed Lost", pipeline: "Sales Pipeline" }]
 */
export function findStageDates(headers: readonly string[]): readonly StageDate[] {
  return headers.flatMap((header, column) => {
    const stage = stageOf(tidy(header.replace(QUOTES, '"')));
    if (stage === undefined) return [];
    const parts = bracketBehind(stage);
    return [parts ? { column, stage: parts.before, pipeline: parts.inside.trim() } : { column, stage }];
  });
}

let patterns: readonly RegExp[] | undefined;

function stageOf(header: string): string | undefined {
  patterns ??= crmAliases
    .flatMap(({ stageDates = {} }) => Object.values(stageDates).flat())
    .map((pattern) => {
      const [before = "", behind = ""] = pattern
        .split("{stage}")
        .map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
      return new RegExp(`^(?:\\p{L}+ - )?${before}(\\S|\\S.*\\S)${behind}$`, "iu");
    });
  for (const pattern of patterns) {
    const stage = pattern.exec(header)?.[1];
    if (stage !== undefined) return stage;
  }
  return undefined;
}
