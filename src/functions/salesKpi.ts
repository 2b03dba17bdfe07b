import { connectedFigures } from "../excel/read/connectedFigures";
import { answer } from "./answer";
import { askFigure } from "./askFigure";
import { readCell } from "./readCell";

/**
 * One figure from the connected data, as CUBEVALUE gives one from a cube.
 *
 * @customfunction SALESKPI
 * @helpurl https://localhost:3000/assets/help.html#saleskpi
 * @param kpi The KPI's id, or its label in any of the product's languages.
 * @param [who] A team or an owner; empty for everybody.
 * @param [period] A year, a quarter, a month or a date in it; empty for all.
 * @param [read] The cell SalesboardRead, so that Excel asks again after each reading.
 * @returns The figure.
 * @example =SALESKPI("closingRate", "North", "2026-Q3", SalesboardRead)
 */
export function salesKpi(kpi: unknown, who?: unknown, period?: unknown, read?: unknown): Promise<number> {
  // Only there to be pointed at: Excel calculates the cell again when it changes.
  void read;
  return answer(async ({ culture, words }) =>
    askFigure(
      await connectedFigures(),
      { kpi: readCell(kpi), who: readCell(who), period: readCell(period) },
      culture,
      words,
    ),
  );
}
