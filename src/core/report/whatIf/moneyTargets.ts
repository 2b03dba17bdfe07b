import { normalise } from "../../crm/cells/normalise";
import type { Target } from "../../crm/sheets/targets";
import type { Who } from "../../kpi/types";
import type { Words } from "../../words";
import { kpiText } from "../kpiText";
import type { ReportMeta } from "../reportMeta";
import type { MoneyTarget } from "./context";

/**
 * The targets of what the sheets measure, revenue or margin, by the names the sheets have for people and teams. A target that names no KPI
 * is of money. Where everybody together has none for a period in which persons have, it is what theirs add up to. Two of one who and
 * period: the first holds.
 */
export function moneyTargets(
  targets: readonly Target[],
  whos: readonly Who[],
  meta: Pick<ReportMeta, "measure" | "quoteStep">,
  words: Words,
): readonly MoneyTarget[] {
  const names = new Set([meta.measure, kpiText({ id: "revenue" }, "label", meta, words)].map(normalise));
  const [everybody] = whos;
  const whoOf = (name: string | undefined) =>
    name === undefined ? everybody : whos.find((who) => normalise(who.name) === normalise(name));
  const found = new Map<string, MoneyTarget & { readonly kind: Who["kind"] }>();
  for (const { who: name, kpi, period, value } of targets) {
    const who = whoOf(name);
    if (!who || (kpi !== undefined && !names.has(normalise(kpi)))) continue;
    const key = keyOf(who.name, period);
    if (!found.has(key)) {
      found.set(key, { who: who.name, kind: who.kind, ...(period !== undefined && { period }), value });
    }
  }
  const own = [...found.values()];
  const sums = everybody ? sumsOf(own, everybody).filter(({ who, period }) => !found.has(keyOf(who, period))) : [];
  return [...own.map(({ who, period, value }) => ({ who, ...(period !== undefined && { period }), value })), ...sums];
}

const keyOf = (who: string, period = "") => `${who}|${period}`;

function sumsOf(targets: readonly (MoneyTarget & Pick<Who, "kind">)[], everybody: Who): readonly MoneyTarget[] {
  const sums = new Map<string, MoneyTarget>();
  for (const { kind, period, value } of targets) {
    if (kind !== "owner") continue;
    const known = sums.get(period ?? "")?.value ?? 0;
    sums.set(period ?? "", { who: everybody.name, ...(period !== undefined && { period }), value: known + value });
  }
  return [...sums.values()];
}
