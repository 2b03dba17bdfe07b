import { followSources } from "../excel/follow/followSources";
import { readerLanguage } from "../excel/say/readerLanguage";
import { say, startSaying } from "./messages/liveRegion";
import { whenShown } from "./shell/whenShown";

/**
 * The functions of the cells and the buttons of the ribbon are ready with this script. What people see is in a file of its own,
 * which is loaded once there is somebody to see it: a workbook that starts the add-in when it is opened does not wait for it.
 */
void Office.onReady((info) => {
  startSaying();
  void followSources();
  void whenShown(info).then(showPane);
});

async function showPane(): Promise<void> {
  try {
    const pane = await import(/* webpackChunkName: "pane" */ "./shell/showPane");
    pane.showPane();
  } catch (error) {
    console.error(error);
    say({ kind: "error", text: readerLanguage().words("pane:notLoaded") });
  }
}
