import type { Action } from "../excel/actions/action";
import { connectAction } from "../excel/actions/connectAction";
import { connectAndBuildAction } from "../excel/actions/connectAndBuildAction";
import { makeDashboardAction } from "../excel/actions/makeDashboardAction";
import { runAction } from "../excel/runAction";

/** The ids the manifest's buttons call. */
const actions: Readonly<Record<string, Action>> = {
  connect: connectAction,
  makeDashboard: makeDashboardAction,
  connectAndBuild: connectAndBuildAction,
};

for (const [id, action] of Object.entries(actions)) {
  Office.actions.associate(id, (event: Office.AddinCommands.Event) => void press(action, event));
}

/** A button works without the pane; the pane opens only where there is an error to read. */
async function press(action: Action, event: Office.AddinCommands.Event): Promise<void> {
  try {
    if ((await runAction(action)) === "error") await Office.addin.showAsTaskpane();
  } catch (error) {
    console.error(error);
  } finally {
    event.completed();
  }
}
