import { DAYS_TO_1904 } from "../../core/crm/cells/day";
import { askDateSystem } from "../dateSystem";
import { findLastFix } from "./lastFix";

/** What the pane says of the fix that can be undone next. */
export interface LastFixLook {
  readonly cells: number;
  /** What was done, in the words of whoever did it. */
  readonly what: string;
  /** Days from 1900 with the time behind the point. */
  readonly when: number;
  readonly logSheet: string;
}

/** Looks whether something can be taken back, also of another day; undefined where nothing can. */
export function lookAtLastFix(): Promise<LastFixLook | undefined> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const isDate1904 = askDateSystem(context);
    const last = await findLastFix(context);
    const [first] = last?.entries ?? [];
    if (!last || !first) return undefined;
    return {
      cells: last.entries.length,
      what: first.what,
      when: first.when + (isDate1904() ? DAYS_TO_1904 : 0),
      logSheet: last.log.sheetName,
    };
  });
}
