import type { TeamContext } from "./context";
import { things } from "./context";
import { weakPointText } from "./profileText";
import { isCalled } from "./verdictText";

/** As many people as a sentence can name. */
const NAMED = 5;

/** The message of the sheet in one or two sentences: who has a figure that is hardly chance, or why nothing can be said. */
export function headlineText(context: TeamContext): string {
  const { benchmark, language } = context;
  const { words } = language;
  const { people, team, unowned } = benchmark;
  if (people.length === 0) return words(`team:message.${unowned > 0 ? "noOwners" : "nobody"}`, things(context));
  if (team.closingRate.n === 0) return words("team:message.nothingDecided", things(context));
  if (people.length === 1) return words("team:message.one");
  const weak = people.flatMap(({ owner, weakPoints }) => {
    const points = weakPoints.filter(({ strength }) => strength !== "shown");
    return points.length === 0 ? [] : [{ owner, what: points.map((point) => weakPointText(point, words)).join(", ") }];
  });
  const strong = people.filter(({ figures }) => isCalled(figures, "good") && !isCalled(figures, "bad")).length;
  const sentences = [
    ...(weak.length > 0 ? [words("team:message.weak", { count: weak.length, names: named(weak, context) })] : []),
    ...(strong > 0 ? [words("team:message.strong", { count: strong })] : []),
  ];
  if (sentences.length > 0) return sentences.join(" ");
  const isTooLittle = people.every(({ figures }) =>
    Object.values(figures).every(({ verdict }) => verdict === "tooLittleData"),
  );
  return words(`team:message.${isTooLittle ? "tooLittle" : "none"}`, { count: people.length });
}

function named(weak: readonly { readonly owner: string; readonly what: string }[], { language }: TeamContext): string {
  const { words } = language;
  const names = weak.slice(0, NAMED).map(({ owner, what }) => words("team:message.named", { name: owner, what }));
  const more = weak.length - names.length;
  return more > 0 ? `${names.join(", ")} ${words("team:message.more", { count: more })}` : names.join(", ");
}
