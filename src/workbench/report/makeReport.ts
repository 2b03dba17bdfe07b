import { rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { saveWorkbook } from "../files/saveWorkbook";
import { startHeadlessExcel, type HeadlessExcel } from "../headless/startHeadlessExcel";
import type { WorkbookDocument } from "../document";
import { demandAnswers } from "./demandAnswers";
import { demandPlaces } from "./demandPlaces";
import { demandTexts } from "./demandTexts";
import { findPlaces, type PlaceOptions } from "./findPlaces";
import { openFiles, type LostOfFile } from "./openFiles";
import type { ReportArguments } from "./readArguments";
import { ReportError } from "./reportError";
import { toJson, type ReportJson } from "./toJson";

export interface MadeReport {
  /** What the add-in said when it was done. */
  readonly message: string;
  /** What of the files is not in the saved workbook. */
  readonly lost: readonly LostOfFile[];
  readonly json: ReportJson;
}

/** Where the built add-in is. */
export interface AddInPlace {
  readonly folder: string;
  readonly manifest: string;
}

/**
 * Opens the files in a workbook without a window, has the add-in connect and make its sheets, and saves the workbook.
 *
 * @throws ReportError with the sentence for whoever typed the command; then nothing was saved
 */
export async function makeReport(asked: ReportArguments, addIn: AddInPlace): Promise<MadeReport> {
  const overwritten = asked.files.find((file) => asked.out !== undefined && isSameFile(file, asked.out));
  if (overwritten !== undefined) throw new ReportError("outIsInput", { file: overwritten });
  const { document, fileOfSheet, lost } = await openFiles(asked.files, asked.locale);
  const places = chosenPlaces(asked, document, fileOfSheet);
  document.settings.set("Salesboard.options", { ...asked.options, ...places });
  const excel = await startHeadlessExcel({ document, addIn: addIn.folder, manifest: addIn.manifest });
  try {
    const message = await askFor(() => excel.press("connectAndBuild"), excel);
    const connection = (excel.settings()["Salesboard.connection"] ?? {}) as Record<string, unknown>;
    demandPlaces(asked.roles, places, document.engine);
    demandAnswers(asked.options, connection, document.engine);
    await askFor(() => excel.run("makeWhatIf"), excel);
    await askFor(() => excel.run("makeTeamBenchmark"), excel);
    if (asked.out !== undefined) await save(asked.out, await saveWorkbook(document));
    return {
      message,
      lost: asked.out === undefined ? [] : lost,
      json: toJson(document.engine, connection, fileOfSheet),
    };
  } finally {
    excel.close();
    document.engine.dispose();
  }
}

/** Where the sheets are that were named; what was typed of their columns and words must be there. */
function chosenPlaces(
  { roles, options }: ReportArguments,
  { engine }: WorkbookDocument,
  fileOfSheet: ReadonlyMap<string, string>,
): PlaceOptions {
  try {
    demandTexts(options, engine);
    return findPlaces(roles, engine, fileOfSheet);
  } catch (error) {
    engine.dispose();
    throw error;
  }
}

/** Has the add-in do what its own buttons do. Returns what it said. */
async function askFor(task: () => Promise<void>, excel: HeadlessExcel): Promise<string> {
  try {
    await task();
    await excel.idle();
  } catch (error) {
    throw new ReportError("addInFailed", { reason: error instanceof Error ? error.message : String(error) });
  }
  const said = excel.settings()["Salesboard.lastMessage"] as { kind: string; text: string } | undefined;
  if (said === undefined) throw new ReportError("nothingSaid");
  // The pane's live region quotes what the settings do not keep: words from cells.
  const message = excel.page.document.querySelector('[role="status"]')?.textContent || said.text;
  if (said.kind !== "done") throw new ReportError("addInSays", { message });
  return message;
}

/** Writes beside the file first, so that a full disk does not leave half a workbook. */
async function save(file: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${file}.unfinished`;
  try {
    await writeFile(unfinished, bytes);
    await rename(unfinished, file);
  } catch {
    await rm(unfinished, { force: true });
    throw new ReportError("cannotWrite", { file });
  }
}

const isSameFile = (one: string, other: string) => path.resolve(one) === path.resolve(other);
