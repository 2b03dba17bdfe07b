import { numberOf, things, type TeamContext } from "./context";

/** What the figures stand on, what the verdicts mean, and who is not there: a line for each. */
export function notes(context: TeamContext): readonly string[] {
  const { benchmark, language, meta } = context;
  const { words } = language;
  const counted = things(context);
  const { sheet, rows } = meta.source;
  return [
    words("team:notes.source", { ...counted, sheet, deals: numberOf(language, rows) }),
    ...(benchmark.unowned > 0 ? [words("team:notes.unowned", { ...counted, count: benchmark.unowned })] : []),
    words("team:notes.verdict"),
    words("team:notes.open", counted),
    benchmark.still
      ? words(`team:notes.still.${benchmark.still.from}`, {
          ...counted,
          days: numberOf(language, benchmark.still.days),
        })
      : words("team:notes.still.unknown", counted),
    ...(benchmark.people.some(({ hasLeft }) => hasLeft) ? [words("team:notes.left", counted)] : []),
    words("team:notes.order", counted),
    words("team:notes.values"),
  ];
}
