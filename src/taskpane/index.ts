import { followSources } from "../excel/follow/followSources";
import { showPane } from "./showPane";

void Office.onReady(() => {
  showPane(document.body);
  void followSources();
});
