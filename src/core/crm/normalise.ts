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
  return text.replace(/[\s\u00a0\u202f]+/g, " ").trim();
}

/** A step name without what was put before it to sort it. @example withoutSortingPrefix("3. Proposal") // "Proposal" */
export function withoutSortingPrefix(text: string): string {
  return text.replace(/^\s*(?:\d{1,2}|[A-Za-z])\s*(?:[.):]|\s-)\s*(?=\S)/, "");
}
