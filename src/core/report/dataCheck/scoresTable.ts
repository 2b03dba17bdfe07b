import type { DealGroup } from "../../crm/findings/marks";
import type { Finding } from "../../crm/types";
import type { Effect } from "../../kpi/trust/effects";
import { reasonsOf } from "../../kpi/trust/reasonsOf";
import { scoreKpis } from "../../kpi/trust/scoreKpis";
import type { BuiltInKpi } from "../../kpi/catalogue/builtInKpis";
import type { Language, Words } from "../../words";
import { DASH } from "../formulas";
import { kpiText } from "../kpiText";
import { COUNT_FORMAT, RATE_FORMAT } from "../numberFormats";
import type { ReportMeta } from "../reportMeta";
import type { Content } from "../sheetSpec";
import { beside, bodyOf, heightsOf, linesOf, type CheckTable } from "./checkTable";

/** So many reasons are named, those of the most deals. */
const REASONS = 3;
const LINE = { leftOut: 58, doubtful: 41 };
const HEADS = [
  "kpi",
  "leftOutWhy",
  "doubtfulWhy",
  "score",
  "deals",
  "firm",
  "doubtful",
  "noPeriod",
  "leftOut",
] as const;

/** How much of each figure stands on firm ground, and what weakens it. */
export function scoresTable(
  findings: readonly Finding[],
  groups: readonly DealGroup[],
  { words }: Language,
  meta: ReportMeta,
): CheckTable {
  const kinds = findings.map(({ kind }) => kind);
  const scores = groups.length === 0 ? [] : scoreKpis(groups, kinds);
  const reasons = scores.map(({ kpi }) => ({
    leftOut: reasonText(kpi, ["leftOut", "noPeriod"], { findings, groups, words }),
    doubtful: reasonText(kpi, ["doubtful"], { findings, groups, words }),
  }));
  return {
    name: "SalesboardScores",
    title: words("check:scores.title"),
    notes: [words("check:scores.what")],
    columns: ["Title", "LeftOutWhy", "DoubtfulWhy", "Score", "Deals", "Firm", "Doubtful", "NoPeriod", "LeftOut", "Kpi"],
    labels: [...HEADS.map((head) => words(`check:scores.head.${head}`)), words("report:dataCheck.head.kind")],
    rows: scores.map(({ kpi, score, deals, firm, doubtful, noPeriod, leftOut }, at): Content[] => [
      kpiText({ id: kpi }, "label", meta, words),
      reasons[at]?.leftOut ?? DASH,
      reasons[at]?.doubtful ?? DASH,
      score ?? DASH,
      ...[deals, firm, doubtful, noPeriod, leftOut],
      kpi,
    ]),
    numbers: [
      { column: 3, numberFormat: RATE_FORMAT },
      ...[4, 5, 6, 7, 8].map((column) => ({ column, numberFormat: COUNT_FORMAT })),
    ],
    formats: (first) => {
      const body = bodyOf(first, scores.length);
      return [
        { area: body(1, 2), numberFormat: "General", wrap: true },
        beside(first, 2, scores.length),
        { area: body(3), bold: true },
      ];
    },
    rowHeights: (first) =>
      heightsOf(
        reasons.map(({ leftOut, doubtful }) =>
          Math.max(linesOf(leftOut, LINE.leftOut), linesOf(doubtful, LINE.doubtful)),
        ),
        first,
      ),
  };
}

interface Found {
  readonly findings: readonly Finding[];
  readonly groups: readonly DealGroup[];
  readonly words: Words;
}

/** The findings that weaken a figure in that way, each with its number of deals; a dash where nothing does. */
function reasonText(kpi: BuiltInKpi, effects: readonly Effect[], { findings, groups, words }: Found): string {
  const kinds = findings.map(({ kind }) => kind);
  const reasons = reasonsOf(kpi, effects, kinds, groups).slice(0, REASONS);
  const valuesOf = (kind: string) => findings.find((finding) => finding.kind === kind)?.values;
  return (
    reasons.map(({ kind, deals }) => words(`findings:${kind}.title`, { ...valuesOf(kind), count: deals })).join("; ") ||
    DASH
  );
}
