import { dayText } from "../reportMeta";
import type { TeamContext } from "./context";
import { headlineText } from "./headlineText";
import { periodText } from "./periodText";

/** The texts above the tables: what it is, of whom and when; that these are figures about persons; and the message in a sentence. */
export function titles(context: TeamContext) {
  const { benchmark, language, meta, hidesNames } = context;
  const { words } = language;
  const measure = words(`report:measure.${meta.measure}`);
  const amounts =
    meta.currency === undefined
      ? words("report:measure.ownCurrency", { measure })
      : words("report:measure.in", { measure, currency: meta.currency });
  const subtitle = words("team:subtitle", {
    who: benchmark.who.name,
    period: periodText(benchmark.period, language),
    amounts,
    asOf: dayText(meta.asOf, language),
  });
  const note = [
    `${words("team:note.title")}. ${words("team:note.text")}`,
    ...(hidesNames ? [words("share:hidden")] : []),
  ].join(" ");
  return { title: words("team:title"), subtitle, note, message: headlineText(context) };
}
