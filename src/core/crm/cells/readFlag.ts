import { FALSE_WORDS, TRUE_WORDS } from "../../truthWords";
import { normalise } from "./normalise";

/** As people and CRMs write it, beside Excel's own words. */
const YES = new Set([...TRUE_WORDS, "yes", "y", "1", "ja", "j", "sandt", "oui", "x"]);
const NO = new Set([...FALSE_WORDS, "no", "n", "0", "nee", "nein", "nej", "non"]);

/** Reads yes or no as CRMs write it; undefined where it says neither. @example readFlag("False") // false */
export function readFlag(cell: unknown): boolean | undefined {
  if (typeof cell === "boolean") return cell;
  if (typeof cell !== "string" && typeof cell !== "number") return undefined;
  const word = normalise(String(cell));
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}
