import type { Period, Who } from "../../core/kpi/types";
import { firstTellingPeriod } from "../../core/report/offers";
import type { KeptFigures } from "../../excel/read/keptFigures";
import { createStore } from "../shell/createStore";

/** What the reader has chosen to look at, by name. It is kept while the page lives and nowhere else: it may be a person. */
export const choice = createStore<{ readonly who?: string; readonly period?: string }>({});

/** Who and which period are shown: what was chosen, as far as the data have it, or else everybody and the newest telling quarter. */
export function chosenOf(
  figures: KeptFigures,
  { who: name, period: id }: ReturnType<typeof choice.get>,
): { readonly who: Who; readonly period: Period } | undefined {
  const { whos, choosable } = figures;
  const [everybody] = whos;
  const period = choosable.find((one) => one.id === id) ?? newestTelling(figures);
  if (!everybody || !period) return undefined;
  return { who: whos.find((one) => one.name === name) ?? everybody, period };
}

function newestTelling({ whos: [everybody], choosable, figure }: KeptFigures): Period | undefined {
  return firstTellingPeriod(
    choosable,
    (period) => everybody !== undefined && figure("closingRate", everybody, period).n > 0,
  );
}
