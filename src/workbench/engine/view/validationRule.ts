import type { Validation } from "../../document";
import { rangeOf } from "../geometry";
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
} from "../univerUi";
import type { ISheetDataValidationRule } from "../univerUi";

const kinds: Readonly<Record<string, DataValidationType>> = {
  wholeNumber: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  date: DataValidationType.DATE,
  textLength: DataValidationType.TEXT_LENGTH,
};
const operators: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};
const errorStyles = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
} as const;

interface Condition {
  readonly operator?: string;
  readonly formula1?: unknown;
  readonly formula2?: unknown;
}

/** A validation as Univer asks for it; undefined for times, of which it knows nothing. */
export function validationRule(uid: string, validation: Validation): ISheetDataValidationRule | undefined {
  const { area, rule, ignoreBlanks, errorAlert, prompt } = validation;
  const what = conditionOf(rule);
  if (!what) return undefined;
  return {
    uid,
    ranges: [rangeOf(area)],
    allowBlank: ignoreBlanks,
    ...what,
    // As Excel: the text with an arrow beside it.
    renderMode: DataValidationRenderMode.ARROW,
    showErrorMessage: errorAlert?.showAlert ?? true,
    errorStyle: errorStyles[errorAlert?.style ?? "Stop"],
    ...(errorAlert?.message && { error: errorAlert.message, errorTitle: errorAlert.title }),
    ...(prompt?.message && { showInputMessage: prompt.showPrompt, prompt: prompt.message, promptTitle: prompt.title }),
  };
}

type What = Pick<ISheetDataValidationRule, "type" | "formula1" | "formula2" | "operator" | "showDropDown">;

function conditionOf(rule: Validation["rule"]): What | undefined {
  const [kind = "", body] = Object.entries(rule)[0] ?? [];
  if (kind === "list") {
    const { source, inCellDropDown } = body as { source: unknown; inCellDropDown?: boolean };
    return { type: DataValidationType.LIST, formula1: String(source), showDropDown: inCellDropDown ?? true };
  }
  if (kind === "custom") {
    return { type: DataValidationType.CUSTOM, formula1: String((body as { formula: unknown }).formula) };
  }
  const type = kinds[kind];
  if (!type) return undefined;
  const { operator = "Between", formula1, formula2 } = body as Condition;
  return {
    type,
    operator: operators[operator] ?? DataValidationOperator.BETWEEN,
    formula1: String(formula1 ?? ""),
    ...(formula2 === undefined ? {} : { formula2: String(formula2) }),
  };
}
