import type { TeamBenchmark } from "../../benchmark/benchmarkTeam";
import { joinParts } from "../sheetParts";
import type { SheetSpec } from "../sheetSpec";
import { chanceTable } from "./chanceTable";
import type { TeamContext } from "./context";
import { figuresTable } from "./figuresTable";
import { footnotes } from "./footnotes";
import { COLUMN_WIDTHS, NAME, PAGE, PAGE_COLUMNS } from "./layout";
import { overview } from "./overview";
import { pagesOf } from "./pages";
import { personPage } from "./personPage";
import { titleBlock } from "./titleBlock";

/**
 * The team benchmark: the team, a row for each person, what chance gives, and a page for each person to print. Its figures are
 * values, as no formula computes such verdicts.
 *
 * @example teamSheet({ benchmark, language, meta, hidesNames: false })
 */
export function teamSheet(context: TeamContext): SheetSpec {
  const { words } = context.language;
  const { people } = context.benchmark;
  const printed = pagesOf(context);
  const { notes } = printed;
  const firstPage = notes.end + 1;
  const pages = people.length > 1 ? people : [];
  const table = figuresTable(context);
  const parts = joinParts([
    titleBlock(context),
    overview(context, printed),
    chanceTable(context, printed),
    footnotes(context, printed),
    ...pages.map((person, at) => personPage(context, person, firstPage + PAGE.rows * at)),
    table,
  ]);
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
      breaks: [...printed.breaks, ...pages.map((_: TeamBenchmark["people"][number], at) => firstPage + PAGE.rows * at)],
    },
  };
}
