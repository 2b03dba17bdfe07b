const BEGIN = "<!-- headers: written by npm run headers -->\n<!-- prettier-ignore-start -->\n\n";
const END = "\n\n<!-- prettier-ignore-end -->\n<!-- headers: end -->";

/**
 * The text with the table in its place between the marks.
 *
 * @throws Error where the marks are missing
 * @example withTable(readme, headersTable())
 */
export function withTable(text: string, table: string): string {
  const from = text.indexOf(BEGIN);
  const to = text.indexOf(END);
  if (from < 0 || to < from) throw new Error(`The text has no place for the table: ${BEGIN}…${END}`);
  return text.slice(0, from + BEGIN.length) + table + text.slice(to);
}
