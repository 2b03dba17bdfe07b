import { makeSampleSheets, type SampleMade } from "../sampleData/makeSampleSheets";
import { readerLanguage } from "../say/readerLanguage";
import type { Action } from "./action";
import { readWith } from "./readWithAction";

/**
 * Puts the sample's sheets into the workbook and reads the deals on them, whatever else there is to read. Where the sheets were made but
 * the dashboard could not be brought up to date, trying the same action again goes on with the sheets that are there.
 *
 * @throws SalesboardError as the making and the reading do; ProtectedError where a sheet of the dashboard is protected
 * @example void runAction(trySampleAction())
 */
export function trySampleAction(): Action {
  let made: SampleMade | undefined;
  return async (work) => {
    made ??= await makeSampleSheets(work);
    const { sheets, deals } = made;
    const read = await readWith({ deals }, work);
    const quoted = sheets.map((sheet) => `"${sheet}"`).join(", ");
    return { ...read, text: `${readerLanguage().words("commands:sampleMade", { sheets: quoted })} ${read.text}` };
  };
}
