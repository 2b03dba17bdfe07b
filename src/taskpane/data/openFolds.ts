import type { DataLook } from "../../excel/data/describeData";
import { openQuestions } from "../../excel/data/openQuestions";
import type { Connection } from "../../excel/read/connection";
import type { Options } from "../../excel/settings";
import type { FoldId } from "./folds/folds";

/**
 * The parts that are open by themselves: where the reader is asked something, as it was when the deals were read last, so that
 * nothing closes while it is being answered.
 */
export function openFolds(
  { deals, problem }: DataLook,
  read: Pick<Connection, "offers"> | undefined,
  kept: Options,
): readonly FoldId[] {
  if (!deals) return ["source"];
  const asked = read ? openQuestions(read.offers, kept).map(({ about }) => about) : [];
  const isInDoubt = deals.fields.some(({ gone, doubt }) => gone !== undefined || doubt === "guess");
  if (problem || isInDoubt) return [...asked, "columns"];
  return read ? asked : ["source", "status"];
}
