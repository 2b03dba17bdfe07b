import type { Period, Who } from "../../core/kpi/types";
import { periodLabel } from "../../core/report/periodLabel";
import { periodTitle } from "../../core/report/periodTitle";
import type { Language } from "../../core/words";
import { makeDashboardOfAction } from "../../excel/actions/connectAndBuildAction";
import { act } from "../shell/work";

/** What the button says that makes the dashboard. @example "Make dashboard for 2026-Q2" */
export function makeLabel(who: Who, period: Period, language: Language): string {
  const { words } = language;
  const title = period.kind === "all" ? words("pane:allPeriods") : periodTitle(period, language);
  if (who.kind === "all") return words("pane:makeFor", { period: title });
  return words("pane:makeForWho", { who: who.name, period: title });
}

/** Makes the dashboard, showing this who and period. */
export function makeDashboard(who: Who, period: Period, { words }: Language): void {
  void act(makeDashboardOfAction({ who: who.name, period: periodLabel(period, words) }), {
    working: "pane:working.build",
  });
}
