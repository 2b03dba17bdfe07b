import type { WorkbookDocument } from "../../document";
import { quoteSheet } from "../range/address";

/** Charts, drop-downs and conditional formats follow a sheet that gets another name; the engine sees to formulas and names. */
export function renameReferences(
  { charts, validations, conditionalFormats }: WorkbookDocument,
  from: string,
  to: string,
) {
  const renamed = (text: string): string => withSheet(text, from, to);
  for (const series of charts.flatMap((chart) => chart.series)) {
    if (series.values !== undefined) series.values = renamed(series.values);
    if (series.categories !== undefined) series.categories = renamed(series.categories);
  }
  for (const format of conditionalFormats) if (format.formula !== undefined) format.formula = renamed(format.formula);
  for (const validation of validations) {
    validation.rule = JSON.parse(JSON.stringify(validation.rule), (_, part: unknown) =>
      typeof part === "string" && part.startsWith("=") ? renamed(part) : part,
    ) as typeof validation.rule;
  }
}

/** Texts in quotation marks stay what they are. */
function withSheet(formula: string, from: string, to: string): string {
  const wanted = from.toLowerCase();
  return formula.replace(
    /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu,
    (whole, quoted?: string, plain?: string) => {
      const name = quoted?.replaceAll("''", "'") ?? plain;
      return name?.toLowerCase() === wanted ? `${quoteSheet(to)}!` : whole;
    },
  );
}
