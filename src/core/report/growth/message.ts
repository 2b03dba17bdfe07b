import { rowCell } from "../address";
import { quoted, sentence } from "../formulas";
import { rateText } from "../rateText";
import { hasMoney, hasOrders, type GrowthContext } from "./context";
import { COLUMN, LABEL, WORK_COLUMN } from "./layout";
import { rowAfterMonths } from "./monthsTable";
import { lastYearRow } from "./periodsTable";

/** The message: the year so far against the same part of last year, and the last twelve whole months against the twelve before. */
export function messageFormula(context: GrowthContext): string {
  const { words } = context.language;
  const row = lastYearRow(context);
  if (row === undefined) return quoted(words("growth:message.noDates"));
  if (context.firstOrder === undefined) {
    return quoted(words(`growth:message.${hasOrders(context) ? "undatedOrders" : "noOrders"}`));
  }
  const measure = words(`report:measure.${context.meta.measure}`);
  if (!hasMoney(context)) return quoted(words("growth:message.noValues", { measure }));
  const year = context.years.at(-1);
  const growth = rowCell(row, COLUMN.growth);
  const before = rowCell(row, COLUMN.lastYear);
  const parts = { year: rowCell(row, LABEL), measure: quoted(measure) };
  const kind = year?.isRunning === true ? "running" : "whole";
  const clause = (key: string) => sentence(words, `growth:message.${kind}.${key}`, { ...parts, percent: size(growth) });
  const none = sentence(words, `growth:message.${year?.lastYear === undefined ? "notInData" : "nothing"}`, parts);
  const noFigures = quoted(words("growth:message.noFigures"));
  const compared = `IF(ISNUMBER(${growth}),${byDirection(growth, clause)}&${rollingClause(context)},${none})`;
  return `IF(${rowCell(row, WORK_COLUMN.row)}=0,${noFigures},IF(ISNUMBER(${before}),${compared},${none}))`;
}

/** The words say which way. */
const size = (share: string) => rateText(`ABS(${share})`);

function byDirection(share: string, clause: (key: "above" | "below" | "same") => string): string {
  const rounded = `ROUND(100*${share},1)`;
  return `IF(${rounded}>0,${clause("above")},IF(${rounded}<0,${clause("below")},${clause("same")}))`;
}

/** Of the last month that is whole; nothing where its twelve months cannot be held against anything. */
function rollingClause(context: GrowthContext): string {
  const { months, language } = context;
  const whole = months.findLastIndex(({ isRunning }) => isRunning !== true);
  if (whole < 0) return `"."`;
  const growth = rowCell(rowAfterMonths(context) - months.length + whole, COLUMN.rollingGrowth);
  const clause = (key: string) => sentence(language.words, `growth:message.rolling.${key}`, { percent: size(growth) });
  return `IF(ISNUMBER(${growth}),${byDirection(growth, clause)},".")`;
}
