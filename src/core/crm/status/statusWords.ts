import { normalise } from "../cells/normalise";
import type { StatusName } from "../choices";
import type { Status } from "../types";
import { statusByName } from "./statusByName";
import da from "./words/da.json";
import de from "./words/de.json";
import en from "./words/en.json";
import fr from "./words/fr.json";
import nl from "./words/nl.json";
import no from "./words/no.json";
import sv from "./words/sv.json";

/**
 * How CRMs write a status, by language, as people write it: `normalise` makes them comparable. On hold is open; cancelled, expired
 * and no decision are lost. `beginnings` tell a status even with something behind them. `asStatus` are words that tell one only where
 * they are a status: a stage of that name is a step of its own. To know more words, add them there.
 */
const LANGUAGES = [en, nl, da, de, fr, no, sv];
const NAMES: readonly StatusName[] = ["open", "won", "lost"];

type Entry = readonly [word: string, status: Status];

const entries = (words: readonly string[], name: StatusName): readonly Entry[] =>
  words.map((word): Entry => [normalise(word), statusByName[name]]);

/** What the name of a stage tells, by word, as `normalise` leaves it. */
export const statusOfStageWord: ReadonlyMap<string, Status> = new Map(
  NAMES.flatMap((name) => LANGUAGES.flatMap((words) => entries(words[name], name))),
);

/** Status by word, as `normalise` leaves it. */
export const statusOfWord: ReadonlyMap<string, Status> = new Map([
  ...statusOfStageWord,
  ...LANGUAGES.flatMap(({ asStatus }) => [...entries(asStatus.open, "open"), ...entries(asStatus.won, "won")]),
]);

/** Words that tell a status even with something behind them, as in "Closed-Lost to Competition"; a blank ends each. */
export const STATUS_BEGINNINGS: readonly (readonly [string, Status])[] = (["won", "lost"] as const).flatMap((name) =>
  LANGUAGES.flatMap(({ beginnings }) =>
    beginnings[name].map((word): [string, Status] => [`${normalise(word)} `, statusByName[name]]),
  ),
);
