import { demandWritable } from "../demandWritable";
import { markStale } from "../read/connection";
import { readSetting, writeSetting, type Options } from "../settings";
import type { Work } from "../work";
import { readAgain, type ReadAgain } from "./readAgain";

/**
 * Keeps in the workbook what the reader chooses, and has the data read again by it. The choice stays also where nothing can be
 * read by it, as another choice may be needed beside it.
 *
 * @throws SalesboardError where the workbook can only be read, and where the data cannot be read
 */
export async function changeOptions(change: (options: Options) => Options, work: Work): Promise<ReadAgain> {
  demandWritable();
  await writeSetting("Salesboard.options", change((await readSetting("Salesboard.options")) ?? {}));
  markStale();
  return readAgain(work);
}
