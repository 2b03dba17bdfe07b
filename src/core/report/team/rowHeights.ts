import type { PersonBenchmark } from "../../benchmark/benchmarkTeam";
import type { TeamContext } from "./context";
import { LINE_HEIGHT, NAME_LINE, PAGE_LINE } from "./layout";
import { learnFromText, profileText } from "./profileText";

/** Points of rows that look the same whatever stands in them. */
export const HEIGHT = { title: 27, head: 38, team: 18, chanceTitle: 24, chanceHead: 30, standard: 15 } as const;

const NOTE_LINE = 260;
const NOTE_LINE_HEIGHT = 12.5;

/** Points of a person's row in the table of figures: as many lines as the longest of its texts takes. */
export function figuresHeight({ language: { words } }: TeamContext, person: PersonBenchmark): number {
  const texts = [person.owner, profileText(person, words), learnFromText(person, words)];
  return 3 + LINE_HEIGHT * Math.max(...texts.map((text) => Math.ceil(text.length / NAME_LINE)));
}

/** Points of a person's row in the table of chance. */
export function chanceHeight({ owner }: Pick<PersonBenchmark, "owner">): number {
  return 1 + LINE_HEIGHT * Math.ceil(owner.length / NAME_LINE);
}

/** Points of a note under the tables. */
export function noteHeight(text: string): number {
  return NOTE_LINE_HEIGHT * Math.ceil(text.length / NOTE_LINE);
}

/** Points of what is said above all: that these are personal data. */
export function personalNoteHeight(text: string): number {
  return 8 + LINE_HEIGHT * Math.ceil(text.length / PAGE_LINE);
}

/** Points of the message, which is set in larger letters. */
export function messageHeight(text: string): number {
  return 8 + 17 * Math.ceil(text.length / (0.85 * PAGE_LINE));
}
