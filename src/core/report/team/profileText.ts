import type { PersonBenchmark } from "../../benchmark/benchmarkTeam";
import type { WeakPoint } from "../../benchmark/profileOwner";
import type { Words } from "../../words";

/** What keeps somebody's result down, in a few words; what is only a sign has a question mark. @example "closes little, small orders?" */
export function profileText({ weakPoints }: Pick<PersonBenchmark, "weakPoints">, words: Words): string {
  if (weakPoints.length === 0) return words("team:profile.none");
  return weakPoints.map((point) => weakPointText(point, words)).join(", ");
}

export function weakPointText({ weakness, strength }: WeakPoint, words: Words): string {
  const what = words(`team:profile.${weakness}`);
  return strength === "leans" ? words("team:profile.leans", { what }) : what;
}

/** From whom somebody can learn, and what. @example "Lotte (closes little)" */
export function learnFromText({ weakPoints }: Pick<PersonBenchmark, "weakPoints">, words: Words): string {
  const lines = weakPoints.flatMap(({ weakness, learnFrom }) =>
    learnFrom === undefined
      ? []
      : [words("team:learnFrom.line", { name: learnFrom, what: words(`team:learnFrom.${weakness}`) })],
  );
  return lines.length === 0 ? words("team:learnFrom.nobody") : lines.join(", ");
}
