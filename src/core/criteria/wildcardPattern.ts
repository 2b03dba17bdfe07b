/**
 * The pattern of a text with Excel's wildcards: * for any run of characters, ? for any one, ~ before either (or before
 * another ~) for the character itself. The whole text must fit; capitals do not matter.
 *
 * @example wildcardPattern("An?a*").test("ANNA de Vries") // true
 */
export function wildcardPattern(text: string): RegExp {
  const source = text.replace(/~([*?~])|([*?])|[.+^${}()|[\]\\/]/g, (found, literal?: string, wildcard?: string) => {
    if (wildcard !== undefined) return wildcard === "*" ? ".*" : ".";
    return literal === "~" ? "~" : `\\${literal ?? found}`;
  });
  return new RegExp(`^${source}$`, "isu");
}
