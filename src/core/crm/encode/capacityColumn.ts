import { isBlank, isErrorValue, type Rows } from "../cells/cells";
import type { OnOdd } from "./dateColumn";
import { growingFloat64 } from "./growing";
import { readShare } from "./shareColumn";

const PERCENT = 100;
/** Nobody works more than two full-time jobs, and a week has no more hours than that for anybody. */
const MOST_JOBS = 2;
const MOST_HOURS = 60;

/**
 * A column that says how much somebody works, as it is read: parts of a full-time job (0.8), percentages ("80 %", 80), or hours or days a week,
 * of which the most that anybody has are full time. The column as a whole tells which.
 */
export class CapacityColumnReader {
  readonly #capacities = growingFloat64();
  #largest = 0;

  /** Adds this column's cells of some rows; where there is no column, they are blank. @param onOdd told of each cell that says no capacity */
  read(rows: Rows, column: number | undefined, onOdd: OnOdd): void {
    const capacities = this.#capacities.extend(rows.length).fill(NaN);
    if (column === undefined) return;
    rows.forEach((row, at) => {
      const cell = row[column];
      if (isBlank(cell)) return;
      const { share, isPercent } = isErrorValue(cell) ? { share: NaN, isPercent: false } : readShare(cell);
      if (!Number.isFinite(share)) return onOdd(isErrorValue(cell) ? "error" : "unreadable", at);
      capacities[at] = isPercent ? share / PERCENT : share;
      this.#largest = Math.max(this.#largest, capacities[at] ?? 0);
    });
  }

  /** The capacities, 1 for full time; NaN where there is none. */
  finish(): Float64Array {
    const capacities = this.#capacities.finish();
    if (this.#largest <= MOST_JOBS) return capacities;
    const fullTime = this.#largest > MOST_HOURS ? PERCENT : this.#largest;
    // In a column of percentages Excel's own ones are parts of one.
    return capacities.map((capacity) => (capacity <= 1 && fullTime === PERCENT ? capacity : capacity / fullTime));
  }
}
