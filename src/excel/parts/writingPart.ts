/** What writes the add-in's sheets, as a part of the build of its own: what is needed at once imports it by loadWritingPart. */
export { copyAsValues } from "../share/copyAsValues";
export { removeSheets } from "../write/apply/removeSheets";
export { makeDashboard } from "../write/makeDashboard";
export { makeTeamBenchmark } from "../write/makeTeamBenchmark";
export { makeWhatIf } from "../write/makeWhatIf";
export { updateDashboard } from "../write/updateDashboard";
