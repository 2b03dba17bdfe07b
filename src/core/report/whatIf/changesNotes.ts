import { quoted, sentence } from "../formulas";
import { numberText } from "../textNumbers";
import { measure, now, things, TYPED, type WhatIfContext } from "./context";
import { WORKING } from "./workingCells";

/** Where the target is from, why there is a dash, and what a shorter cycle means. */
export function changesNotes(context: WhatIfContext): string {
  return [targetNote(context), whyNote(context), cycleNote(context)].join(`&" "&`);
}

function cycleNote(context: WhatIfContext): string {
  const { words } = context.language;
  const moved = WORKING.movedForward;
  const clause = (key: string) =>
    sentence(words, `whatIf:cycleNote.${key}`, {
      days: numberText(`ABS(${WORKING.cycleDays})`, 0),
      orders: numberText(`ABS(${moved})`, 1),
    });
  const none = `IF(N(${TYPED.days})=0,"",${quoted(words("whatIf:cycleNote.unknown"))})`;
  return `IF(ISNUMBER(${moved}),IF(${WORKING.cycleDays}<0,${clause("shorter")},IF(${WORKING.cycleDays}>0,${clause("longer")},"")),${none})`;
}

function targetNote(context: WhatIfContext): string {
  const said = (key: string) => quoted(context.language.words(`whatIf:targetNote.${key}`));
  return `IF(ISNUMBER(${TYPED.target}),${said("typed")},IF(ISNUMBER(${WORKING.listedTarget}),${said("listed")},${said("none")}))`;
}

/** Why there is a dash, or why orders times the average order is more than the revenue. */
function whyNote(context: WhatIfContext): string {
  const { words } = context.language;
  const said = (key: string) => quoted(words(`whatIf:why.${key}`, { ...things(context), measure: measure(context) }));
  const without = `(${now("orders")}-${WORKING.valued})`;
  const someWithout = sentence(words, "whatIf:why.someWithoutValue", {
    without: numberText(without, 0),
    orders: numberText(now("orders"), 0),
    measure: quoted(measure(context)),
  });
  const ofOrders = `IF(N(${now("orders")})=0,${said("noOrders")},IF(NOT(ISNUMBER(${now("revenue")})),${said("noValues")},IF(${without}>0,${someWithout},"")))`;
  const ofQuotes =
    context.meta.quoteStep.because === "ordersOnly"
      ? `${said("ordersOnly")}&" "&${ofOrders}`
      : `IF(N(${now("decided")})=0,${said("nothingDecided")},${ofOrders})`;
  return `IF(${WORKING.row}=0,"",${ofQuotes})`;
}
