import { quoted, sentence } from "../formulas";
import { numberText } from "../textNumbers";
import { difference, label, measure, now, TARGET, then, TYPED, type WhatIfContext } from "./context";
import { WORKING } from "./workingCells";

/** The message: what would have come of the changes, and how far that is from the target. Only what is known is said. */
export function messageFormula(context: WhatIfContext): string {
  const { words } = context.language;
  const said = (key: string) => quoted(words(`whatIf:message.${key}`));
  const typed = [TYPED.quotes, TYPED.points, TYPED.order, TYPED.days];
  const isChanged = `COUNT(${typed.join(",")})>0`;
  const changed = `IF(ISNUMBER(${then("revenue")}),${money(context)},IF(ISNUMBER(${then("orders")}),${orders(context)},${said("unknown")}))`;
  const was = sentence(words, "whatIf:message.unchanged", {
    measure: quoted(label(context, "revenue")),
    now: numberText(now("revenue"), 0),
  });
  const unchanged = `IF(ISNUMBER(${now("revenue")}),${was},${said("unchangedUnknown")})`;
  return `IF(${WORKING.row}=0,${said("noFigures")},IF(${isChanged},${changed},${unchanged})&${targetClause(context)})`;
}

function money(context: WhatIfContext): string {
  const clause = (key: string) =>
    sentence(context.language.words, `whatIf:message.${key}`, {
      measure: quoted(label(context, "revenue")),
      then: numberText(then("revenue"), 0),
      now: numberText(now("revenue"), 0),
      orders: numberText(then("orders"), 1),
      ordersNow: numberText(now("orders"), 0),
      more: numberText(`ABS(${difference("revenue")})`, 0),
    });
  const more = `ROUND(${difference("revenue")},0)`;
  return `IF(${more}>0,${clause("more")},IF(${more}<0,${clause("less")},${clause("same")}))`;
}

function orders({ language: { words } }: WhatIfContext): string {
  return sentence(words, "whatIf:message.ordersOnly", {
    orders: numberText(then("orders"), 1),
    ordersNow: numberText(now("orders"), 0),
  });
}

function targetClause(context: WhatIfContext): string {
  const gap = then("gap");
  const clause = (key: string) =>
    sentence(context.language.words, `whatIf:message.${key}`, {
      gap: numberText(`ABS(${gap})`, 0),
      target: numberText(TARGET, 0),
      measure: quoted(measure(context)),
    });
  const rounded = `ROUND(${gap},0)`;
  return `IF(ISNUMBER(${gap}),IF(${rounded}<0,${clause("below")},IF(${rounded}>0,${clause("above")},${clause("reached")})),"")`;
}
