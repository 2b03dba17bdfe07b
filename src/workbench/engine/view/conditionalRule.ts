import type { ConditionalFormat } from "../../document";
import { rangeOf } from "../geometry";
import { BooleanNumber } from "../univer";
import { CFRuleType, CFSubRuleType } from "../univerUi";
import type { IConditionFormattingRule } from "../univerUi";

/** A conditional format as Univer draws it; undefined for what has no formula. */
export function conditionalRule(cfId: string, format: ConditionalFormat): IConditionFormattingRule | undefined {
  const { area, formula, stopIfTrue, fontColor, fillColor, bold } = format;
  if (formula === undefined) return undefined;
  return {
    cfId,
    ranges: [rangeOf(area)],
    stopIfTrue,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: formula,
      style: {
        ...(fontColor && { cl: { rgb: fontColor } }),
        ...(fillColor && { bg: { rgb: fillColor } }),
        ...(bold && { bl: BooleanNumber.TRUE }),
      },
    },
  };
}
