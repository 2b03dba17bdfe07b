import type { TextColumn } from "../../crm/types";
import { COUNTS, MEETS } from "../tally/tallyRows";

/**
 * Which orders have a text that is meant; those whose text is missing, or says nothing that anybody knows, may have been meant.
 *
 * @param isMeant undefined where nobody knows
 */
export function markTexts(
  orders: Int32Array,
  { codes, texts }: TextColumn,
  isMeant: (text: string) => boolean | undefined,
): Uint8Array {
  const marks = new Uint8Array(codes.length);
  const ofText = texts.map((text) => {
    const meant = isMeant(text);
    return meant === undefined ? COUNTS : meant ? COUNTS | MEETS : 0;
  });
  for (const row of orders) marks[row] = ofText[codes[row] ?? -1] ?? COUNTS;
  return marks;
}
