import enCheck from "./en/check.json";
import enChoices from "./en/choices.json";
import enChanges from "./en/changes.json";
import enCommands from "./en/commands.json";
import enErrors from "./en/errors.json";
import enFindings from "./en/findings.json";
import enFix from "./en/fix.json";
import enFunctions from "./en/functions.json";
import enKpi from "./en/kpi.json";
import enOwnKpis from "./en/ownKpis.json";
import enPane from "./en/pane.json";
import enReport from "./en/report.json";
import enWorkbench from "./en/workbench.json";
import nlCheck from "./nl/check.json";
import nlChoices from "./nl/choices.json";
import nlChanges from "./nl/changes.json";
import nlCommands from "./nl/commands.json";
import nlErrors from "./nl/errors.json";
import nlFindings from "./nl/findings.json";
import nlFix from "./nl/fix.json";
import nlFunctions from "./nl/functions.json";
import nlKpi from "./nl/kpi.json";
import nlOwnKpis from "./nl/ownKpis.json";
import nlPane from "./nl/pane.json";
import nlReport from "./nl/report.json";
import nlWorkbench from "./nl/workbench.json";

/** Every word the product shows, by language and namespace. A new namespace is added here for each language. */
export const resources = {
  en: {
    check: enCheck,
    choices: enChoices,
    changes: enChanges,
    commands: enCommands,
    errors: enErrors,
    findings: enFindings,
    fix: enFix,
    functions: enFunctions,
    kpi: enKpi,
    ownKpis: enOwnKpis,
    pane: enPane,
    report: enReport,
    workbench: enWorkbench,
  },
  nl: {
    check: nlCheck,
    choices: nlChoices,
    changes: nlChanges,
    commands: nlCommands,
    errors: nlErrors,
    findings: nlFindings,
    fix: nlFix,
    functions: nlFunctions,
    kpi: nlKpi,
    ownKpis: nlOwnKpis,
    pane: nlPane,
    report: nlReport,
    workbench: nlWorkbench,
  },
} as const;

export type LanguageCode = keyof typeof resources;
