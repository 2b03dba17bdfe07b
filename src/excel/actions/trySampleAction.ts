import { makeSampleSheets } from "../sampleData/makeSampleSheets";
import { readerLanguage } from "../say/readerLanguage";
import type { Action } from "./action";
import { readWith } from "./readWithAction";

/** Puts the sample's sheets into the workbook and reads the deals on them, whatever else there is to read. */
export const trySampleAction: Action = async (work) => {
  const { sheets, deals } = await makeSampleSheets(work);
  const read = await readWith({ deals }, work);
  const quoted = sheets.map((sheet) => `"${sheet}"`).join(", ");
  return { ...read, text: `${readerLanguage().words("commands:sampleMade", { sheets: quoted })} ${read.text}` };
};
