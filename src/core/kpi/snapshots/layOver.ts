import type { Reading } from "../catalogue/reading";
import type { Snapshot } from "./types";

/**
 * A reading with the open quotes of a snapshot: those that were open then, also where the CRM has them no more or has since
 * changed their dates.
 */
export function layOver(reading: Reading, snapshot: Snapshot | undefined): Reading {
  if (!snapshot) return reading;
  const { openQuotes: count, openValue } = snapshot;
  const isValued = !Number.isNaN(openValue);
  return { ...reading, open: { count, valued: isValued ? count : 0, sum: isValued ? openValue : 0, undated: 0 } };
}
