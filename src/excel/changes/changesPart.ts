/** What deals with earlier exports, as a part of the build of its own: a pane that shows its first view does not need it. */
export { compareWithKept } from "./compareWithKept";
export { keepExport } from "./keepExport";
export { snapshotsSpec } from "./snapshotsSpec";
