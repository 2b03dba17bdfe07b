import { makeSampleSheets } from "../sample/makeSampleSheets";
import { readerLanguage } from "../say/readerLanguage";
import type { Action } from "./action";
import { chooseDealsAction } from "./chooseDealsAction";

/** Puts the sample's sheets into the workbook and reads the deals on them, whatever else there is to read. */
export const trySampleAction: Action = async (work) => {
  const { sheets, deals } = await makeSampleSheets(work);
  const read = await chooseDealsAction(deals)(work);
  const made = readerLanguage().words("commands:sampleMade", {
    sheets: sheets.map((sheet) => `"${sheet}"`).join(", "),
  });
  return `${made} ${read}`;
};
