const CANDIDATES = [",", ";", "\t", "|"] as const;
const LINES = 50;

/**
 * The character that parts the fields: the one that parts the first lines into most fields of the same number each. A comma where none
 * does.
 */
export function detectDelimiter(text: string): string {
  const lines = withoutTitles(firstRecords(text));
  let best: { delimiter: string; score: number } = { delimiter: ",", score: 0 };
  for (const delimiter of CANDIDATES) {
    const counts = lines.map((line) => countOf(line, delimiter));
    const first = counts[0] ?? 0;
    const score = first * counts.filter((count) => count === first).length;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** A report may have its title above the list: a line that nothing parts into three. All lines where none has more. */
function withoutTitles(lines: readonly string[]): readonly string[] {
  const header = lines.findIndex((line) => CANDIDATES.some((delimiter) => countOf(line, delimiter) > 1));
  return lines.slice(Math.max(0, header));
}

const countOf = (line: string, delimiter: string) => line.split(delimiter).length - 1;

/** The first lines without what stands in quotes: a quoted field may hold delimiters and line ends. */
function firstRecords(text: string): string[] {
  return text
    .slice(0, 200_000)
    .replace(/"(?:[^"]|"")*"?/g, "")
    .split(/\r\n|\r|\n/)
    .filter((line) => line.length > 0)
    .slice(0, LINES);
}
