import { keepExport } from "../changes/keepExport";
import type { Connection } from "../read/connection";
import type { Work } from "../work";
import { writeSays } from "../ownKpis/writeSays";
import { showSheet } from "../show/showSheet";
import { reportSpecs, type Choice } from "./reportSpecs";
import { writeSheets, type WrittenSheet } from "./writeSheets";

/** The dashboard, and whether it can be seen. */
export interface MadeDashboard extends WrittenSheet {
  readonly isShown: boolean;
  /** The dashboard among them. */
  readonly written: readonly WrittenSheet[];
}

/** Made for who asks for them, and for nobody else: a sheet about persons, and one to play with. */
const ON_REQUEST: ReadonlySet<string> = new Set(["team", "whatif"]);

/**
 * Makes the dashboard, the data check and the figures they read, or brings them up to date, and shows the dashboard, also where
 * it was hidden. Only in a workbook whose structure is protected a hidden one stays hidden.
 *
 * @param choice what it is to show; without it, what its reader chose on it
 */
export async function makeDashboard(connection: Connection, work: Work, choice?: Choice): Promise<MadeDashboard> {
  const specs = await reportSpecs(connection, work, choice);
  work.signal.throwIfAborted();
  const written = await writeSheets(specs, work, (id) => !ON_REQUEST.has(id));
  await keepExport("all");
  await writeSays(connection.says);
  const dashboard = written.find(({ id }) => id === "dashboard");
  if (!dashboard) throw new Error("The dashboard is among the sheets that were written.");
  return { ...dashboard, written, isShown: await showSheet(dashboard.sheetName, dashboard.isVisible) };
}
