import { offeredPeriods, offeredWhos } from "../offers";
import { joinParts } from "../sheetParts";
import type { SheetSpec } from "../sheetSpec";
import { besideTeam } from "./besideTeam";
import { changesTable } from "./changesTable";
import { chart } from "./chart";
import type { WhatIfContext, WhatIfQuestion } from "./context";
import { footnotes, rowAfterFootnotes } from "./footnotes";
import { COLUMN_WIDTHS, LABEL, PAGE_COLUMNS } from "./layout";
import { neededTable } from "./neededTable";
import { stepsTable } from "./stepsTable";
import { titleBlock } from "./titleBlock";
import { workingCells } from "./workingCells";

/**
 * The what-if sheet: what would have come of a period with more quotes, a higher closing percentage, larger orders or a shorter cycle, and
 * what each would have had to be for a target. The reader types the changes; all else are formulas over the KPI table, so that it can be
 * played with without the add-in.
 */
export function whatIfSheet(question: WhatIfQuestion): SheetSpec {
  const context: WhatIfContext = {
    ...question,
    whos: offeredWhos(question.rows),
    periods: offeredPeriods(question.rows),
  };
  const { words } = context.language;
  const parts = joinParts([
    workingCells(context),
    titleBlock(context),
    changesTable(context),
    chart(context),
    neededTable(context),
    stepsTable(context),
    besideTeam(context),
    footnotes(context),
  ]);
  return {
    ...parts,
    id: "whatif",
    name: words("whatIf:sheetName"),
    gridlines: false,
    columnWidths: COLUMN_WIDTHS,
    tables: [],
    frozenRows: 0,
    print: {
      area: { row: 0, column: LABEL, rows: rowAfterFootnotes(context), columns: PAGE_COLUMNS },
      orientation: "Portrait",
      pagesWide: 1,
      breaks: [],
    },
  };
}
