import type { TeamBenchmark } from "../../benchmark/benchmarkTeam";
import { sectionBreaks } from "../sectionBreaks";
import { joinParts } from "../sheetParts";
import type { SheetSpec } from "../sheetSpec";
import { chanceRows, chanceTable } from "./chanceTable";
import type { TeamContext } from "./context";
import { figuresTable } from "./figuresTable";
import { footnoteRows, footnotes } from "./footnotes";
import { COLUMN_WIDTHS, NAME, PAGE, PAGE_COLUMNS } from "./layout";
import { overview } from "./overview";
import { personPage } from "./personPage";
import { titleBlock } from "./titleBlock";

/** Points of rows that fit on a landscape page of A4 as wide as the benchmark; Letter holds about as many. */
const PAGE_HEIGHT = 760;

/**
 * The team benchmark: the team, a row for each person, what chance gives, and a page for each person to print. Its figures are
 * values, as no formula computes such verdicts.
 *
 * @example teamSheet({ benchmark, language, meta, hidesNames: false })
 */
export function teamSheet(context: TeamContext): SheetSpec {
  const { words } = context.language;
  const { people } = context.benchmark;
  const notes = footnoteRows(context);
  const firstPage = notes.end + 1;
  const pages = people.length > 1 ? people : [];
  const table = figuresTable(context);
  const parts = joinParts([
    titleBlock(context),
    overview(context),
    chanceTable(context),
    footnotes(context),
    ...pages.map((person, at) => personPage(context, person, firstPage + PAGE.rows * at)),
    table,
  ]);
  const chance = chanceRows(context);
  const sections = [
    { first: 0, end: chance.title },
    { first: chance.title, end: notes.first },
    { first: notes.first, end: notes.end },
  ];
  const end = pages.length === 0 ? notes.end : firstPage + PAGE.rows * pages.length - 1;
  return {
    ...parts,
    id: "team",
    name: words("team:sheetName"),
    gridlines: false,
    columnWidths: COLUMN_WIDTHS,
    tables: table.tables,
    frozenRows: 0,
    print: {
      area: { row: 0, column: NAME, rows: end, columns: PAGE_COLUMNS },
      orientation: "Landscape",
      pagesWide: 1,
      breaks: [
        ...sectionBreaks(sections, parts.rowHeights, PAGE_HEIGHT),
        ...pages.map((_: TeamBenchmark["people"][number], at) => firstPage + PAGE.rows * at),
      ],
    },
  };
}
