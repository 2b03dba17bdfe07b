import { addWords } from "./addWords";
import enChoices from "./en/choices.json";
import enChanges from "./en/changes.json";
import enFindings from "./en/findings.json";
import enFix from "./en/fix.json";
import enGrowth from "./en/growth.json";
import enOwnKpis from "./en/ownKpis.json";
import enShare from "./en/share.json";
import enWhatIf from "./en/whatIf.json";
import nlChoices from "./nl/choices.json";
import nlChanges from "./nl/changes.json";
import nlFindings from "./nl/findings.json";
import nlFix from "./nl/fix.json";
import nlGrowth from "./nl/growth.json";
import nlOwnKpis from "./nl/ownKpis.json";
import nlShare from "./nl/share.json";
import nlWhatIf from "./nl/whatIf.json";

/**
 * The words that nobody can read before the data are read, or before the view that says them is gone to. The parts of the build that need
 * them import this file.
 */
export const laterWords = {
  en: {
    choices: enChoices,
    changes: enChanges,
    findings: enFindings,
    fix: enFix,
    growth: enGrowth,
    ownKpis: enOwnKpis,
    share: enShare,
    whatIf: enWhatIf,
  },
  nl: {
    choices: nlChoices,
    changes: nlChanges,
    findings: nlFindings,
    fix: nlFix,
    growth: nlGrowth,
    ownKpis: nlOwnKpis,
    share: nlShare,
    whatIf: nlWhatIf,
  },
} as const;

addWords(laterWords);
