const CANDIDATES = [",", ";", "\t", "|"] as const;
const LINES = 50;

/**
 * The character that parts the fields: the one that parts the first lines into most fields of the same number each. A comma where
 * none does.
 */
export function detectDelimiter(text: string): string {
  const lines = firstRecords(text);
  let best: { delimiter: string; score: number } = { delimiter: ",", score: 0 };
  for (const delimiter of CANDIDATES) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const first = counts[0] ?? 0;
    const score = first * counts.filter((count) => count === first).length;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** The first lines without what stands in quotes: a quoted field may hold delimiters and line ends. */
function firstRecords(text: string): string[] {
  return text
    .slice(0, 200_000)
    .replace(/"(?:[^"]|"")*"?/g, "")
    .split(/\r\n|\r|\n/)
    .filter((line) => line.length > 0)
    .slice(0, LINES);
}
