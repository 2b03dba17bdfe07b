import { CELLS_SHOWN } from "../../crm/findings/findings";
import type { DealGroup } from "../../crm/findings/marks";
import type { Finding } from "../../crm/types";
import type { Language, Words } from "../../words";
import { ACCENT } from "../look";
import { COUNT_FORMAT, RATE_FORMAT } from "../numberFormats";
import type { ReportMeta } from "../reportMeta";
import type { Content, Format } from "../sheetSpec";
import { cellLink, partsOfCell, plainSheet } from "./cellLink";
import { beside, bodyOf, headsOf, heightsOf, linesOf, quietColumn, type CheckTable } from "./checkTable";
import { touchedText } from "./touchedText";

const LINKS = 3;
/** Characters that fit on a line of the columns with long texts, less what is lost where a line ends early. */
const LINE = { title: 40, effect: 58, figures: 41, sheet: 15 };

/** What was found: how often, where, what it means, and which figures it touches. */
export function findingsTable(
  findings: readonly Finding[],
  groups: readonly DealGroup[],
  { words }: Language,
  meta: ReportMeta,
): CheckTable {
  const texts = findings.map((finding) => textsOf(finding, groups, words, meta));
  const isCut = findings.some(({ count, cells }) => cells.length === CELLS_SHOWN && count > CELLS_SHOWN);
  const cellsHead = words("check:findings.cells", { number: CELLS_SHOWN });
  // Of what is so of the list as a whole there are no cells to go to: nothing is promised then.
  const hasCells = findings.some(({ cells }) => cells.length > 0);
  const ofCells = (heads: readonly string[]) => (hasCells ? heads : heads.map(() => null));
  return {
    name: "SalesboardFindings",
    title: words("report:dataCheck.findings"),
    notes: hasCells
      ? [words(`check:findings.${isCut ? "moreNote" : "linkNote"}`, { number: CELLS_SHOWN, cells: cellsHead })]
      : [],
    columns: [
      "Title",
      "Effect",
      "Figures",
      "Count",
      "Share",
      "Sheet",
      "Cell1",
      "Cell2",
      "Cell3",
      "Kind",
      "Cells",
      "MoreCells",
    ],
    labels: [
      ...headsOf(["title", "effect"], words),
      words("check:findings.figures"),
      ...headsOf(["count", "share"], words),
      ...ofCells([
        words("check:findings.sheet"),
        words("check:findings.goTo"),
        ...Array.from({ length: LINKS - 1 }, () => words("check:findings.next")),
      ]),
      ...headsOf(["kind"], words),
      cellsHead,
      words("check:findings.more"),
    ],
    rows: findings.map((finding, at): Content[] => {
      const { title, effect, figures, sheet } = texts[at] ?? { title: "", effect: "", figures: "", sheet: "" };
      const { count, share, kind, cells } = finding;
      const links = Array.from({ length: LINKS }, (_, index) => {
        const cell = cells[index];
        return cell === undefined ? null : cellLink(cell);
      });
      const more = cells.length > 0 && count > cells.length ? count - cells.length : null;
      return [title, effect, figures, count, share, sheet, ...links, kind, cells.join(", "), more];
    }),
    numbers: [
      { column: 3, numberFormat: COUNT_FORMAT },
      { column: 4, numberFormat: RATE_FORMAT },
      { column: 11, numberFormat: COUNT_FORMAT },
    ],
    formats: (first) => formatsOf(first, findings.length),
    rowHeights: (first) =>
      heightsOf(
        texts.map(({ title, effect, figures, sheet }) =>
          Math.max(
            linesOf(title, LINE.title),
            linesOf(effect, LINE.effect),
            linesOf(figures, LINE.figures),
            linesOf(sheet, LINE.sheet),
          ),
        ),
        first,
      ),
  };
}

function textsOf(
  { kind, count, values, cells }: Finding,
  groups: readonly DealGroup[],
  words: Words,
  meta: ReportMeta,
) {
  const [cell] = cells;
  return {
    title: words(`findings:${kind}.title`, { ...values, count }),
    effect: words(`findings:${kind}.effect`, { ...values, count }),
    figures: touchedText(kind, groups, meta, words),
    sheet: cell === undefined ? "" : plainSheet(partsOfCell(cell).sheet),
  };
}

function formatsOf(first: number, rows: number): Format[] {
  const body = bodyOf(first, rows);
  return [
    { area: body(0), wrap: true },
    { area: body(1, 2), numberFormat: "General", wrap: true },
    beside(first, 2, rows),
    beside(first, 5, rows),
    { area: body(5), wrap: true },
    { area: body(6, LINKS), numberFormat: "General", color: ACCENT },
    quietColumn(first, 9, rows),
    quietColumn(first, 10, rows),
  ];
}
