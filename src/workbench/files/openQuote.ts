/**
 * The line, from 1, on which a quoted field begins that is never closed, or is closed only lines below by a quote that begins another
 * field: everything in between would be one cell. Undefined where there is none.
 *
 * @example openQuote('ID,Name\n1,"Acme\n2,Bolt\n', ",") // 2
 */
export function openQuote(text: string, delimiter: string): number | undefined {
  let line = 1;
  let isFieldStart = true;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"' && isFieldStart) {
      const end = endOfQuoted(text, at + 1);
      const lines = countLines(text, at, end);
      const isClosed = end < text.length && (lines === 0 || isFieldEnd(text, end + 1, delimiter));
      if (!isClosed) return line;
      line += lines;
      at = end;
      isFieldStart = false;
    } else {
      const isLineEnd = sign === "\n" || (sign === "\r" && text[at + 1] !== "\n");
      if (isLineEnd) line++;
      isFieldStart = isLineEnd || sign === delimiter;
    }
  }
  return undefined;
}

/** Where the closing quote stands, or the text ends; two quotes in a row are one of the field's own. */
function endOfQuoted(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return text.length;
}

function countLines(text: string, from: number, to: number): number {
  return text.slice(from, to).match(/\r\n|\r|\n/g)?.length ?? 0;
}

/** Blanks may stand behind a closing quote. */
function isFieldEnd(text: string, from: number, delimiter: string): boolean {
  let at = from;
  while (text[at] === " ") at++;
  return at >= text.length || text[at] === delimiter || text[at] === "\n" || text[at] === "\r";
}
