import type { ConditionalFormat, Validation } from "../document";
import { areaOf } from "./a1";
import { fromFileFormula } from "./fileFormula";
import type { FileSheet, FileValidation } from "./hucre";

const KINDS: Readonly<Record<FileValidation["type"], string>> = {
  list: "list",
  whole: "wholeNumber",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
};
const OPERATORS: Readonly<Record<NonNullable<FileValidation["operator"]>, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};
const STYLES = { stop: "Stop", warning: "Warning", information: "Information" } as const;

/** What the cells of a file's sheet accept; a rule for several areas becomes one for each. */
export function validationsFromFile(sheet: FileSheet, sheetId: string): Validation[] {
  return (sheet.dataValidations ?? []).flatMap((validation) =>
    areasOf(validation.range).map((area) => ({
      sheetId,
      area,
      rule: ruleOf(validation),
      ignoreBlanks: validation.allowBlank ?? false,
      prompt: {
        showPrompt: validation.showInputMessage ?? false,
        title: validation.inputTitle ?? "",
        message: validation.inputMessage ?? "",
      },
      errorAlert: {
        showAlert: validation.showErrorMessage ?? false,
        style: STYLES[validation.errorStyle ?? "stop"],
        title: validation.errorTitle ?? "",
        message: validation.errorMessage ?? "",
      },
    })),
  );
}

function ruleOf({ type, values, formula1, formula2, operator }: FileValidation): Record<string, unknown> {
  const first = formula1 === undefined ? "" : fromFileFormula(formula1);
  if (type === "list") return { list: { inCellDropDown: true, source: values ? values.join(",") : first } };
  if (type === "custom") return { custom: { formula: first } };
  return {
    [KINDS[type]]: {
      operator: OPERATORS[operator ?? "between"],
      formula1: first,
      ...(formula2 === undefined ? {} : { formula2: fromFileFormula(formula2) }),
    },
  };
}

/** The formats by formula of a file's sheet; the other kinds have no model here. */
export function conditionalFormatsFromFile(sheet: FileSheet, sheetId: string): ConditionalFormat[] {
  return (sheet.conditionalRules ?? [])
    .filter((rule) => rule.type === "expression")
    .flatMap((rule, index) =>
      areasOf(rule.range).map((area, part) => {
        const formula = Array.isArray(rule.formula) ? rule.formula[0] : rule.formula;
        const fill =
          rule.style?.fill?.type === "pattern" ? (rule.style.fill.bgColor ?? rule.style.fill.fgColor) : undefined;
        return {
          id: `file-${sheetId}-${index}-${part}`,
          sheetId,
          area,
          type: "Custom" as const,
          formula: fromFileFormula(formula ?? ""),
          stopIfTrue: rule.stopIfTrue ?? false,
          priority: rule.priority - 1,
          ...(rule.style?.font?.color?.rgb ? { fontColor: `#${rule.style.font.color.rgb.slice(-6)}` } : {}),
          ...(fill?.rgb ? { fillColor: `#${fill.rgb.slice(-6)}` } : {}),
          ...(rule.style?.font?.bold ? { bold: true } : {}),
        };
      }),
    );
}

const areasOf = (range: string) => range.split(" ").flatMap((part) => areaOf(part) ?? []);
