import { SalesboardError } from "../core/errors";
import type { FindingKind } from "../core/crm/findings";
import { connect } from "./read/connect";
import type { Connection } from "./read/connection";
import { makeDashboard } from "./write/makeDashboard";
import { readerLanguage } from "./say/readerLanguage";
import { readSetting } from "./settings";
import type { Work } from "./work";

/** What a finished command has to say. */
export type Action = (work: Work) => Promise<string>;

/** What makes all figures doubtful, so that it is not left to the data check to say it. */
const SAID_ALOUD: readonly FindingKind[] = ["oldData", "noLostDeals"];

/** Finds and reads the deals of the workbook. */
export const connectAction: Action = async (work) => {
  const connection = await connect(work);
  return whatWasDone("commands:connected", connection.deals.sheet, connection);
};

/** Makes the dashboard of the connected data. They are always read again: people may have changed them since. */
export const makeDashboardAction: Action = async (work) => {
  if ((await readSetting("Salesboard.connection")) === undefined)
    throw new SalesboardError("noData", "errors:notConnected");
  return connectAndBuildAction(work);
};

/** Both, in one go. */
export const connectAndBuildAction: Action = async (work) => {
  const connection = await connect(work);
  const { sheetName } = await makeDashboard(connection, work);
  return whatWasDone("commands:made", sheetName, connection);
};

function whatWasDone(key: string, sheet: string, { index, findings }: Connection): string {
  const { words } = readerLanguage();
  const warnings = SAID_ALOUD.flatMap((kind) => findings.filter((finding) => finding.kind === kind));
  return [
    words(key, { sheet, count: index.data.rows }),
    ...warnings.map(({ kind, values, count }) => words(`commands:${kind}`, { ...values, count })),
  ].join(" ");
}
