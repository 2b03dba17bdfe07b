import { normalise } from "../../core/crm/cells/normalise";
import { SalesboardError } from "../../core/errors";
import { readSetting, type Options } from "../settings";

/**
 * What the user has chosen.
 *
 * @throws SalesboardError where the fiscal year starts in a month that is none
 */
export async function readOptions(): Promise<Options> {
  const options = (await readSetting("Salesboard.options")) ?? {};
  const { fiscalYearStart: month = 1 } = options;
  if (!Number.isInteger(month) || month < 1 || month > 12) {
    throw new SalesboardError("value", "errors:badFiscalYearStart", { month: String(month) });
  }
  const { statuses } = options;
  return statuses === undefined ? options : { ...options, statuses: byWord(statuses) };
}

/** Whoever writes settings from outside writes the words as the sheet has them. */
function byWord(statuses: NonNullable<Options["statuses"]>): NonNullable<Options["statuses"]> {
  return Object.fromEntries(Object.entries(statuses).map(([word, status]) => [normalise(word), status]));
}
