import type { AbsentKpi, Said } from "../../kpi/catalogue/kpiDefinition";
import { shownName } from "../../crm/cells/shownName";
import type { KpiRow } from "../../kpi/types";
import type { Language } from "../../words";
import { DASH } from "../formulas";
import { kpiMeaning, kpiText } from "../kpiText";
import { COUNT_FORMAT } from "../numberFormats";
import { kpiNumberFormat, type ReportKpi } from "../reportKpi";
import type { ReportMeta } from "../reportMeta";
import type { Content } from "../sheetSpec";
import { beside, bodyOf, heightsOf, linesOf, type CheckTable } from "./checkTable";

/** All KPIs, those among them that the data do not tell, and everybody's figures over all periods. */
export interface CheckedKpis {
  readonly catalogue: readonly ReportKpi[];
  readonly absent: readonly AbsentKpi[];
  readonly all: KpiRow | undefined;
  /** Why a KPI that always has its place can have no figure. */
  readonly whyEmpty: (id: string) => Said | undefined;
}

const HEADS = [
  "kpi",
  "meaning",
  "state",
  "unit",
  "better",
  "level",
  "value",
  "n",
  "leftOut",
  "id",
  "why",
  "kind",
] as const;
const LINE = { label: 42, meaning: 60, state: 44 };

/** Every KPI: what it means, its unit and level, and whether the data tell it. */
export function kpisTable({ catalogue, absent, all, whyEmpty }: CheckedKpis, language: Language, meta: ReportMeta) {
  const { words } = language;
  const whyOf = (kpi: ReportKpi | AbsentKpi): string | undefined => {
    const why = "why" in kpi ? kpi.why : whyEmpty(kpi.id);
    return why && words(why.key, why.values);
  };
  const stateOf = (kpi: ReportKpi | AbsentKpi, why: string | undefined): string => {
    if (why !== undefined) return words(`check:kpis.${"why" in kpi ? "absent" : "empty"}`, { why });
    if ((all?.figures[kpi.id]?.value ?? null) === null && kpi.id !== "growth") return words("check:kpis.noData");
    return kpi.of === undefined ? words("check:kpis.there") : words("check:kpis.of", { of: shownName(kpi.of) });
  };
  const kpis: readonly (ReportKpi | AbsentKpi)[] = [...catalogue, ...absent];
  const told = kpis.map((kpi) => {
    const why = whyOf(kpi);
    return {
      ...{ kpi, why, state: stateOf(kpi, why) },
      label: kpiText({ ...kpi, of: undefined }, "label", meta, words),
      meaning: kpiMeaning(kpi, meta, words) || DASH,
    };
  });
  return {
    name: "SalesboardCatalogue",
    title: words("check:kpis.title"),
    notes: [words("check:kpis.what")],
    columns: ["Title", "Meaning", "State", "Unit", "Better", "Level", "Value", "N", "LeftOut", "Kpi", "Absent", "Kind"],
    labels: HEADS.map((head) => words(`check:kpis.head.${head}`)),
    rows: told.map(({ kpi, label, meaning, state, why }): Content[] => {
      const figure = all?.figures[kpi.id];
      return [
        label,
        meaning,
        state,
        words(`kpi:unit.${kpi.unit}`),
        words(`check:kpis.better.${kpi.better}`),
        words(`check:kpis.level.${kpi.level}`),
        figure?.value ?? DASH,
        figure?.n ?? DASH,
        figure?.leftOut ?? DASH,
        kpi.id,
        why ?? null,
        `${kpi.level}, ${kpi.unit}, ${kpi.better}`,
      ];
    }),
    numbers: [
      { column: 6, numberFormat: "General" },
      ...[7, 8].map((column) => ({ column, numberFormat: COUNT_FORMAT })),
    ],
    formats: (first) => {
      const body = bodyOf(first, kpis.length);
      return [
        { area: body(0, 4), numberFormat: "General", wrap: true },
        beside(first, 2, kpis.length),
        ...kpis.map((kpi, at) => ({
          area: { ...body(6), row: first + at, rows: 1 },
          numberFormat: all ? kpiNumberFormat(kpi, [all], words) : "General",
        })),
        beside(first, 5, kpis.length),
      ];
    },
    rowHeights: (first) =>
      heightsOf(
        told.map(({ label, meaning, state }) =>
          Math.max(linesOf(label, LINE.label), linesOf(meaning, LINE.meaning), linesOf(state, LINE.state)),
        ),
        first,
      ),
  } satisfies CheckTable;
}
