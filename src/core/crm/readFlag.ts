import { normalise } from "./normalise";

const YES = new Set(["true", "yes", "y", "1", "ja", "j", "waar", "wahr", "sand", "sandt", "vrai", "oui", "x"]);
const NO = new Set(["false", "no", "n", "0", "nee", "onwaar", "falsch", "nein", "falsk", "nej", "faux", "non"]);

/** Reads yes or no as CRMs write it; undefined where it says neither. @example readFlag("False") // false */
export function readFlag(cell: unknown): boolean | undefined {
  if (typeof cell === "boolean") return cell;
  if (typeof cell !== "string" && typeof cell !== "number") return undefined;
  const word = normalise(String(cell));
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}
