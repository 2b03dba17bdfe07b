import enCheck from "./en/check.json";
import enCommands from "./en/commands.json";
import enErrors from "./en/errors.json";
import enFunctions from "./en/functions.json";
import enKpi from "./en/kpi.json";
import enPane from "./en/pane.json";
import enReport from "./en/report.json";
import nlCheck from "./nl/check.json";
import nlCommands from "./nl/commands.json";
import nlErrors from "./nl/errors.json";
import nlFunctions from "./nl/functions.json";
import nlKpi from "./nl/kpi.json";
import nlPane from "./nl/pane.json";
import nlReport from "./nl/report.json";

/**
 * The words that are there from the start, by language and namespace. What nobody can read before the data are read, or before a view is
 * gone to, is in laterWords.ts. A new namespace is added here or there, for each language. The descriptions of the functions are
 * for the build, which takes them from their file.
 */
export const resources = {
  en: {
    check: enCheck,
    commands: enCommands,
    errors: enErrors,
    functions: {
      benchmark: enFunctions.benchmark,
      error: enFunctions.error,
      goal: enFunctions.goal,
      growth: enFunctions.growth,
    },
    kpi: enKpi,
    pane: enPane,
    report: enReport,
  },
  nl: {
    check: nlCheck,
    commands: nlCommands,
    errors: nlErrors,
    functions: {
      benchmark: nlFunctions.benchmark,
      error: nlFunctions.error,
      goal: nlFunctions.goal,
      growth: nlFunctions.growth,
    },
    kpi: nlKpi,
    pane: nlPane,
    report: nlReport,
  },
} as const;

export type LanguageCode = keyof typeof resources;
