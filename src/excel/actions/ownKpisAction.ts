import { makeOwnSheets } from "../ownKpis/makeOwnSheets";
import { keptConnection } from "../read/connection";
import { readerLanguage } from "../say/readerLanguage";
import type { Action } from "./action";
import { readWith } from "./readWithAction";

/** Goes to the sheet on which people define KPIs of their own, and makes it where it is not there yet. */
export const ownKpisAction: Action = async (work) => {
  const { sheet, values, made } = await makeOwnSheets();
  const { words } = readerLanguage();
  // From then on what is written there is followed.
  if (made.length > 0 && keptConnection()) await readWith({}, work);
  const text = made.length > 0 ? words("ownKpis:made", { sheet, values }) : words("ownKpis:shown", { sheet });
  return { text, spot: { sheet } };
};
