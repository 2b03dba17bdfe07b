import { showPane } from "./showPane";

void Office.onReady(() => showPane(document.body));
