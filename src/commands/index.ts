import type { Action } from "../excel/actions/action";
import { connectAction } from "../excel/actions/connectAction";
import { connectAndBuildAction } from "../excel/actions/connectAndBuildAction";
import { makeDashboardAction } from "../excel/actions/makeDashboardAction";
import { makeTeamBenchmarkAction } from "../excel/actions/makeTeamBenchmarkAction";
import { makeWhatIfAction } from "../excel/actions/makeWhatIfAction";
import { refreshFormulasAction } from "../excel/actions/refreshFormulasAction";
import { shareAsValuesAction } from "../excel/actions/shareAsValuesAction";
import { runAction } from "../excel/runAction";
import { askPane } from "../excel/say/paneRequests";

/** The ids the manifest's buttons call. */
const buttons: Readonly<Record<string, () => Promise<void>>> = {
  connect: () => run(connectAction),
  makeDashboard: () => run(makeDashboardAction),
  connectAndBuild: () => run(connectAndBuildAction),
  // No button of the ribbon: the pane first says that these are personal data. Programs that make reports call it.
  makeTeamBenchmark: () => run(makeTeamBenchmarkAction()),
  // Nor this one: the pane has it beside the figures it begins with.
  makeWhatIf: () => run(makeWhatIfAction()),
  refreshFormulas: () => run(refreshFormulasAction),
  // Without the sheet about persons: the pane, which first says what that is, copies it.
  shareAsValues: () => showResult(shareAsValuesAction("report")),
  // What goes must be agreed to first, which takes the pane.
  disconnect: () => askPane("disconnect"),
};

for (const [id, press] of Object.entries(buttons)) {
  Office.actions.associate(id, (event: Office.AddinCommands.Event) => void complete(press, event));
}

/** A button works without the pane; the pane opens only where there is an error to read. */
async function run(action: Action): Promise<void> {
  if ((await runAction(action)) === "error") await Office.addin.showAsTaskpane();
}

/** Of what was added far from where the reader looks the pane says where it is, and how it is taken back. */
async function showResult(action: Action): Promise<void> {
  await runAction(action);
  await Office.addin.showAsTaskpane();
}

async function complete(press: () => Promise<void>, event: Office.AddinCommands.Event): Promise<void> {
  try {
    await press();
  } catch (error) {
    console.error(error);
  } finally {
    event.completed();
  }
}
