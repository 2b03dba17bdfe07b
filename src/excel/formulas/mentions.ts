const TOKENS =
  /"(?:[^"]|"")*"|(?:'(?<quoted>(?:[^']|'')*)'|(?<plain>[\p{L}_\\][\p{L}\p{N}_.\\]*))(?<mark>!?)|\[(?:'.|[^\]'])*\]/gu;

/**
 * The sheets, names, tables and functions that a formula speaks of, in lower case; a sheet with "!" behind it.
 *
 * @example mentions(`='Sales dashboard'!B4 & "SalesboardRead"`) // the set of "sales dashboard!"
 */
export function mentions(formula: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { groups = {} } of formula.matchAll(TOKENS)) {
    const name = (groups.quoted?.replaceAll("''", "'") ?? groups.plain)?.toLowerCase();
    if (name === undefined) continue;
    if (groups.mark !== "!") found.add(name);
    // "January:March!" speaks of a first and a last sheet.
    else for (const sheet of name.split(":")) found.add(`${sheet}!`);
  }
  return found;
}
