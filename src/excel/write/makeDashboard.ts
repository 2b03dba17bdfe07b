import type { Connection } from "../read/connection";
import type { Work } from "../work";
import { reportSpecs } from "./reportSpecs";
import { writeSheets, type WrittenSheet } from "./writeSheets";

/**
 * Makes the dashboard, the data check and the figures they read, or brings them up to date, and shows the dashboard.
 *
 * @returns the sheet that was made
 */
export async function makeDashboard(connection: Connection, work: Work): Promise<WrittenSheet> {
  const specs = reportSpecs(connection);
  work.signal.throwIfAborted();
  const written = await writeSheets(specs, work);
  const dashboard = written.find(({ id }) => id === "dashboard");
  if (!dashboard) throw new Error("The dashboard is among the sheets that were written.");
  await showSheet(dashboard.sheetName);
  return dashboard;
}

function showSheet(name: string): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem(name).activate();
    await context.sync();
  });
}
