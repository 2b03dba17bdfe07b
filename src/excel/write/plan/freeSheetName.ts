/** Excel's limit. */
const LONGEST = 31;

/**
 * The name itself, or with a number behind it where another sheet has it; case does not count.
 *
 * @param taken names in lower case
 * @example freeSheetName("Dashboard", new Set(["dashboard"])) // "Dashboard 2"
 */
export function freeSheetName(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const ending = number === 1 ? "" : ` ${number}`;
    const name = wanted.slice(0, LONGEST - ending.length).trimEnd() + ending;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
