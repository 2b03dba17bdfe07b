import { JUDGED_KPIS, type TeamContext } from "./context";
import { ROW } from "./layout";
import { notes } from "./notes";
import { peopleRows, type PeopleRows } from "./peopleRows";
import { chanceHeight, figuresHeight, HEIGHT, messageHeight, noteHeight, personalNoteHeight } from "./rowHeights";
import { titles } from "./titles";

/** Points of rows that fit on a landscape page of A4 as wide as the benchmark; Letter holds about as many. */
const PAGE_HEIGHT = 760;

/** Where the tables of the team benchmark stand, page by page. */
export interface TeamPages {
  readonly figures: PeopleRows;
  /** Undefined where there is nobody to be held against, or nothing. */
  readonly chance: (PeopleRows & { readonly title: number; readonly legend: number }) | undefined;
  readonly notes: { readonly first: number; readonly end: number };
  /** Rows at which a new page begins, those of the persons left out. */
  readonly breaks: readonly number[];
}

/** The tables as they are printed: a part that does not fit under the one before begins on a page of its own. */
export function pagesOf(context: TeamContext): TeamPages {
  const { people } = context.benchmark;
  const { standard } = HEIGHT;
  const figures = peopleRows(
    ROW.head,
    ROW.people,
    people.map((person) => figuresHeight(context, person)),
    { height: PAGE_HEIGHT, head: HEIGHT.head, used: heightAbove(context) },
  );
  const chance = people.length < 2 || !isAnythingKnown(context) ? undefined : chancePages(context, figures);
  const above = chance
    ? { row: chance.end + 1, used: chance.used + standard }
    : { row: figures.end, used: figures.used };
  const lines = notes(context);
  const noteHeights = lines.reduce((sum, line) => sum + noteHeight(line), 0);
  const first = above.row + 1;
  const ownPage = above.used + standard + noteHeights > PAGE_HEIGHT;
  return {
    figures,
    chance,
    notes: { first, end: first + lines.length },
    breaks: [
      ...figures.heads.slice(1),
      ...(chance ? [...(chance.title === chance.begins ? [chance.title] : []), ...chance.heads.slice(1)] : []),
      ...(ownPage ? [first] : []),
    ],
  };
}

/** Whether there is any figure to draw: where nothing was decided yet, a table of dashes would say nothing. */
function isAnythingKnown({ benchmark: { people } }: TeamContext): boolean {
  return people.some(({ figures }) => JUDGED_KPIS.some((kpi) => figures[kpi].value !== null));
}

/** What stands above the first person: the title block, the heads and the team. */
function heightAbove(context: TeamContext): number {
  const { note, message } = titles(context);
  const { title, standard, head, team } = HEIGHT;
  return title + standard + personalNoteHeight(note) + messageHeight(message) + 8 + head + team;
}

/** @returns also the row at which a page begins with this part; undefined where it goes on under the figures */
function chancePages({ benchmark: { people } }: TeamContext, { end, used }: PeopleRows) {
  const { chanceTitle, chanceHead, standard } = HEIGHT;
  const title = end + 1;
  const heights = people.map(chanceHeight);
  const above = chanceTitle + chanceHead;
  const whole = heights.reduce((sum, height) => sum + height, above + standard);
  // It goes on under the figures where it fits, or half of the page is left.
  const isBelow = used + standard + whole <= PAGE_HEIGHT || used < PAGE_HEIGHT / 2;
  const rows = peopleRows(title + 1, title + 2, heights, {
    // The signs are explained on the page the table ends on.
    height: PAGE_HEIGHT - standard,
    head: chanceHead,
    used: isBelow ? used + standard + above : above,
  });
  return { ...rows, title, legend: rows.end, begins: isBelow ? undefined : title };
}
