/**
 * A header, status or step name as it is compared: lower case, without accents, punctuation or doubled blanks, underscores
 * read as blanks. Letters outside Latin stay as they are.
 *
 * @example normalise("Closed_Won*") // "closed won"
 * @example normalise("Étape :") // "etape"
 */
export function normalise(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/ø/g, "o")
    .replace(/æ/g, "ae")
    .replace(/ß/g, "ss")
    .replace(/['’`]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** A text as it is kept: without blanks around it, and each run of blanks inside it as one. */
export function tidy(text: string): string {
  return mayHaveBlank(text) ? text.replace(/[\s\u00a0\u202f]+/g, " ").trim() : text;
}

/** Ids have no blanks, and a sheet has many ids: to look at their signs is faster than to replace nothing. */
function mayHaveBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code >= 0xa0) return true;
  }
  return false;
}

/** A step name without what was put before it to sort it. @example withoutSortingPrefix("3. Proposal") // "Proposal" */
export function withoutSortingPrefix(text: string): string {
  return text.replace(/^\s*(?:\d{1,2}|[A-Za-z])\s*(?:[.):]|\s-)\s*(?=\S)/, "");
}

/** A step name without the chance written behind it. @example withoutChance("Proposal (50%)") // "Proposal" */
export function withoutChance(text: string): string {
  return text.replace(/(\S)[\s–—-]{0,3}(?:[([]\s?)?\b\d{1,3}(?:[.,]\d{1,2})?\s?%\s?[)\]]?\s?$/, "$1");
}

/** What stands in brackets behind a text, and the text before them; undefined where there are none. */
export function bracketBehind(text: string): { readonly before: string; readonly inside: string } | undefined {
  const [, before, inside] = /^(.*\S)\s*[([]([^()[\]]*)[)\]]\s*$/.exec(text) ?? [];
  return before === undefined || inside === undefined ? undefined : { before, inside };
}
