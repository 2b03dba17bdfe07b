import type { Validation, WorkbookDocument } from "../document";
import { a1 } from "./a1";
import { toFileFormula } from "./fileFormula";
import { fileColor } from "./fileStyle";
import { fileText } from "./fileText";
import type { ConditionalRule, FileValidation } from "./hucre";

const NO_ADD_IN_FUNCTIONS: ReadonlySet<string> = new Set();
const TYPES: Readonly<Record<string, FileValidation["type"]>> = {
  list: "list",
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
  custom: "custom",
};
const OPERATORS: Readonly<Record<string, NonNullable<FileValidation["operator"]>>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

/** What the cells of a sheet accept, for the file. */
export function validationsToFile(document: WorkbookDocument, sheetId: string): FileValidation[] {
  return document.validations.filter((item) => item.sheetId === sheetId).flatMap(validationToFile);
}

function validationToFile({ rule, area, prompt, errorAlert, ignoreBlanks }: Validation): FileValidation[] {
  const [kind, detail] = Object.entries(rule)[0] ?? [];
  const type = kind === undefined ? undefined : TYPES[kind];
  if (!type) return [];
  const { source, formula, formula1, formula2, operator } = (detail ?? {}) as Record<string, unknown>;
  const style = { Stop: "stop", Warning: "warning", Information: "information" } as const;
  return [
    {
      type,
      range: a1(area),
      allowBlank: ignoreBlanks,
      ...(type === "list" ? listSource(String(source ?? "")) : {}),
      ...withFormula("formula1", type === "custom" ? formula : formula1),
      ...withFormula("formula2", formula2),
      ...(typeof operator === "string" && OPERATORS[operator] ? { operator: OPERATORS[operator] } : {}),
      ...(prompt
        ? {
            showInputMessage: prompt.showPrompt,
            inputTitle: fileText(prompt.title),
            inputMessage: fileText(prompt.message),
          }
        : {}),
      showErrorMessage: errorAlert?.showAlert ?? true,
      ...(errorAlert
        ? {
            errorTitle: fileText(errorAlert.title),
            errorMessage: fileText(errorAlert.message),
            errorStyle: style[errorAlert.style as keyof typeof style] ?? "stop",
          }
        : {}),
    },
  ];
}

/** "=Names" and "Sheet1!A1:A9" are references, anything else is the list itself. */
function listSource(source: string): Pick<FileValidation, "formula1" | "values"> {
  const isReference =
    source.startsWith("=") || /^('[^']+'|[^'!,;]+)?!?\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/i.test(source);
  if (isReference) return { formula1: source.replace(/^=/, "") };
  return { values: source.split(",").map((item) => fileText(item.trim())) };
}

function withFormula(key: "formula1" | "formula2", value: unknown): Partial<FileValidation> {
  if (value === undefined || value === null || value === "") return {};
  return { [key]: toFileFormula(String(value), NO_ADD_IN_FUNCTIONS).formula };
}

/** The formats that depend on cells, for the file. Only those by formula have a model so far. */
export function conditionalFormatsToFile(document: WorkbookDocument, sheetId: string): ConditionalRule[] {
  return document.conditionalFormats
    .filter((format) => format.sheetId === sheetId && format.formula !== undefined)
    .map((format) => ({
      type: "expression",
      priority: format.priority + 1,
      range: a1(format.area),
      formula: toFileFormula(format.formula ?? "", NO_ADD_IN_FUNCTIONS).formula,
      stopIfTrue: format.stopIfTrue,
      style: {
        font: {
          ...(format.fontColor ? { color: { rgb: fileColor(format.fontColor) } } : {}),
          ...(format.bold ? { bold: true } : {}),
        },
        // A format that depends on cells is filled with its background colour, unlike a cell's own style.
        ...(format.fillColor
          ? {
              fill: {
                type: "pattern",
                pattern: "solid",
                fgColor: { rgb: fileColor(format.fillColor) },
                bgColor: { rgb: fileColor(format.fillColor) },
              },
            }
          : {}),
      },
    }));
}
