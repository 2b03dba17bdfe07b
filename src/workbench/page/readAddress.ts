import type { RequirementSets } from "../bridge/hostFacts";
import type { ReadLimit } from "../objects";

/** What the page's address asks for, e.g. "?file=sample-crm.xlsx&language=nl&theme=dark&requirementSets=ExcelApi:1.9". */
export interface PageWishes {
  /** A workbook the server has; an empty text is a new one. */
  readonly file: string;
  readonly language: string;
  readonly theme: "light" | "dark";
  /** In place of what Excel 2021 offers, set by set. */
  readonly requirementSets: RequirementSets;
  /** Bytes a request or a response may have. */
  readonly payloadLimit?: number;
  readonly readLimit?: Partial<ReadLimit>;
  readonly readOnly: boolean;
  /** Names of sheets that are protected, without a password. */
  readonly protect: readonly string[];
}

/**
 * Reads what an address asks for; what it does not say is as the reader's browser has it.
 * @param search "?file=deals.csv&language=nl&theme=dark&requirementSets=ExcelApi:1.9&payloadLimit=5000000&readLimit=1000:null&readOnly&protect=Deals"
 */
export function readAddress(
  search: string,
  browser: { readonly language: string; readonly dark: boolean },
): PageWishes {
  const given = new URLSearchParams(search);
  const language = given.get("language") ?? browser.language;
  const payloadLimit = Number(given.get("payloadLimit") ?? NaN);
  const [cells, over] = (given.get("readLimit") ?? "").split(":");
  return {
    file: given.get("file") ?? "sample-crm.xlsx",
    language: fullTag(language),
    theme: (given.get("theme") ?? (browser.dark ? "dark" : "light")) === "dark" ? "dark" : "light",
    requirementSets: Object.fromEntries(listOf(given.get("requirementSets")).map(pairOf)),
    ...(Number.isFinite(payloadLimit) && { payloadLimit }),
    ...(cells && { readLimit: { cells: Number(cells), over: over === "null" ? "null" : "RangeExceedsLimit" } }),
    readOnly: given.has("readOnly"),
    protect: listOf(given.get("protect")),
  };
}

const listOf = (text: string | null): string[] => (text ? text.split(",").map((part) => part.trim()) : []);

function pairOf(text: string): readonly [string, string] {
  const [set = "", version = "0"] = text.split(":");
  return [set, version];
}

/** Excel says "nl-NL" where a browser or a person says "nl"; a browser may say "nl_NL@euro", which is no language to Intl. */
function fullTag(language: string): string {
  const [plain = ""] = language.replaceAll("_", "-").split(/[@.]/);
  try {
    const [tag = "en-US"] = Intl.getCanonicalLocales(plain);
    return { nl: "nl-NL", en: "en-US" }[tag] ?? tag;
  } catch {
    return "en-US";
  }
}
