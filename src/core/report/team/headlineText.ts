import type { WeakPoint } from "../../benchmark/profileOwner";
import { things, type TeamContext } from "./context";
import { weakPointText } from "./profileText";
import { isClearlyGood } from "./verdictText";

/** As many people as a sentence can name. */
const NAMED = 5;

/** The message of the sheet in one or two sentences: who has a figure that is hardly chance, or why nothing can be said. */
export function headlineText(context: TeamContext): string {
  const { benchmark, language, meta } = context;
  const { words } = language;
  const { people, team, unowned } = benchmark;
  if (meta.lacksCloseDates === true && team.closingRate.n === 0)
    return words("team:message.noCloseDates", things(context));
  if (people.length === 0) return words(`team:message.${unowned > 0 ? "noOwners" : "nobody"}`, things(context));
  if (team.closingRate.n === 0) return words("team:message.nothingDecided", things(context));
  if (people.length === 1) return words("team:message.one");
  const clear = weakOf(context, ["strong"]);
  const inClear = new Set(clear.map(({ owner }) => owner));
  const leaning = weakOf(context, ["leans"]).filter(({ owner }) => !inClear.has(owner));
  const strong = people.filter(({ figures }) => isClearlyGood(figures)).length;
  const sentences = [
    ...(clear.length > 0 ? [words("team:message.weak", { count: clear.length, names: named(clear, context) })] : []),
    ...(leaning.length > 0
      ? [words("team:message.leans", { count: leaning.length, names: named(leaning, context) })]
      : []),
    ...(strong > 0 ? [words("team:message.strong", { count: strong })] : []),
  ];
  if (sentences.length > 0) return sentences.join(" ");
  const isTooLittle = people.every(({ figures }) =>
    Object.values(figures).every(({ verdict }) => verdict === "tooLittleData"),
  );
  return words(`team:message.${isTooLittle ? "tooLittle" : "none"}`, { count: people.length });
}

interface Weak {
  readonly owner: string;
  readonly what: string;
}

/** Who has a weak point of that strength, and what all their called weak points are. */
function weakOf({ benchmark, language }: TeamContext, strengths: readonly WeakPoint["strength"][]): readonly Weak[] {
  return benchmark.people.flatMap(({ owner, weakPoints }) => {
    if (!weakPoints.some(({ strength }) => strengths.includes(strength))) return [];
    const called = weakPoints.filter(({ strength }) => strength !== "shown");
    return [{ owner, what: called.map((point) => weakPointText(point, language.words)).join(", ") }];
  });
}

function named(weak: readonly Weak[], { language }: TeamContext): string {
  const { words } = language;
  const names = weak.slice(0, NAMED).map(({ owner, what }) => words("team:message.named", { name: owner, what }));
  const more = weak.length - names.length;
  return more > 0 ? `${names.join(", ")} ${words("team:message.more", { count: more })}` : names.join(", ");
}
