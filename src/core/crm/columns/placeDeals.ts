import { dealAliases } from "./aliases";
import { textOf } from "../cells/cells";
import { readStatus, statusOfStage } from "../status/readStatus";
import { UNKNOWN, type DealField } from "../types";
import { placeColumns, type Chosen } from "./placeColumns";
import type { Columns, Sample } from "./sheetField";

/**
 * Finds the columns of a list of deals. A status column of which no value is known says nothing where stages or flags do tell;
 * where they do not, it stays, so that its unknown words are reported.
 */
export function placeDeals(names: readonly string[], sample: Sample, chosen: Chosen = new Map()): Columns<DealField> {
  const deals = placeColumns(names, dealAliases, sample, chosen);
  const { status, ...others } = deals;
  if (status === undefined || chosen.has("status") || !tellsStatus(others, sample)) return deals;
  const texts = sample.map((row) => textOf(row[status])).filter((text) => text !== "");
  return texts.length === 0 || texts.some((text) => readStatus(text) !== UNKNOWN) ? deals : others;
}

/** Whether won and lost can be told: by a status, by flags, or by stages of which some say so. */
export function tellsStatus(deals: Columns<DealField>, sample: Sample): boolean {
  if (deals.status !== undefined || deals.isWon !== undefined || deals.isClosed !== undefined) return true;
  const stage = deals.stage;
  if (stage === undefined) return false;
  const knowsAmount = deals.value !== undefined || deals.closed !== undefined || deals.expectedClose !== undefined;
  return knowsAmount || sample.some((row) => statusOfStage(textOf(row[stage])) !== undefined);
}
