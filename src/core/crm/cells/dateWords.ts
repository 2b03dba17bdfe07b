import da from "./dateWords/da.json";
import de from "./dateWords/de.json";
import en from "./dateWords/en.json";
import fr from "./dateWords/fr.json";
import nl from "./dateWords/nl.json";
import no from "./dateWords/no.json";
import sv from "./dateWords/sv.json";
import { normalise } from "./normalise";

/** Months and weekdays by language, whole and as they are shortened; `fillers` are what may stand between them and the day. */
const LANGUAGES = [en, nl, da, de, fr, no, sv];

/** The number (1-12) of a month by its name, as `normalise` leaves it. No name is one month here and another one there. */
export const monthOfWord: ReadonlyMap<string, number> = new Map(
  LANGUAGES.flatMap(({ months }) =>
    months.flatMap((names, at) => names.map((name): [string, number] => [normalise(name), at + 1])),
  ),
);

/** The names of weekdays, as `normalise` leaves them. "mar" is Tuesday in French as well as March. */
export const WEEKDAYS = asSet(LANGUAGES.flatMap(({ weekdays }) => weekdays));

export const FILLERS = asSet(LANGUAGES.flatMap(({ fillers }) => fillers));

function asSet(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(normalise));
}
