import path from "node:path";
import type { CellInput } from "../src/workbench/engine/engine";
import type { WorkbookDocument } from "../src/workbench/document";
import { createDocument } from "../src/workbench/files/createDocument";
import { startHeadlessExcel } from "../src/workbench/headless/startHeadlessExcel";
import { parseChunk } from "./engine";
import { makeSheets, type Sheet, type SheetsAsked } from "./makeSheets";

export interface WorkbookRunAsked extends SheetsAsked {
  /** Bytes a request or an answer may have; without it as many as it likes. */
  readonly payloadLimit?: number;
}

/** What "connect and build" took in a workbook: what went over the wire, and who was busy for how long. */
export interface WorkbookRun {
  readonly requests: number;
  readonly request: Sizes;
  readonly answer: Sizes;
  readonly seconds: {
    readonly total: number;
    /** Spent by the workbook host between a request and its answer: Excel's part, and no measure of Excel's speed. */
    readonly host: number;
    /** The rest: Office.js, the add-in, and the texts between them. */
    readonly page: number;
    /** Of the processor, of all of them: what others do on the machine does not count. */
    readonly processor: number;
  };
  /** The process's, at its highest: the workbook, the host and the page together. */
  readonly peakBytes: number;
  /** What the add-in said. */
  readonly message: string;
}

/** In characters, which for these rows are bytes. */
export interface Sizes {
  readonly largest: number;
  readonly total: number;
}

/** The 5 MB of Excel on the web. */
export const WEB_LIMIT = 5 * 1024 * 1024;

/**
 * Fills a workbook with deals as a person would have it open, starts the built add-in beside it and presses the button. The
 * filling is not timed. Needs `npm run build` and a process of its own, or the peak of memory is somebody else's.
 *
 * @param root the project's folder
 */
export async function runConnectAndBuild(asked: WorkbookRunAsked, root: string): Promise<WorkbookRun> {
  const document = createDocument("Deals.xlsx");
  const { deals, history } = makeSheets(asked);
  const [first] = document.engine.listSheets();
  if (!first) throw new Error("A new workbook has no sheet.");
  document.engine.renameSheet(first.id, "Deals");
  fill(document, first.id, deals);
  if (history) fill(document, document.engine.addSheet("Stage history").id, history);
  const excel = await startHeadlessExcel({
    document,
    addIn: path.join(root, "dist"),
    manifest: path.join(root, "manifest.xml"),
    ...(asked.payloadLimit !== undefined && { payloadLimit: asked.payloadLimit }),
  });
  const wire = watchWire();
  const { requests } = excel;
  requests.before(wire.isMet, () => undefined);
  requests.answer(wire.answered);
  const before = requests.count;
  const busyBefore = process.cpuUsage();
  const start = performance.now();
  await excel.press("connectAndBuild");
  await excel.idle();
  const total = (performance.now() - start) / 1000;
  const busy = process.cpuUsage(busyBefore);
  const said = excel.settings()["Salesboard.lastMessage"] as { readonly text: string } | undefined;
  excel.close();
  const { request, answer, host } = wire;
  return {
    requests: requests.count - before,
    request,
    answer,
    seconds: {
      total,
      host: host() / 1000,
      page: total - host() / 1000,
      processor: (busy.user + busy.system) / 1e6,
    },
    peakBytes: process.resourceUsage().maxRSS * 1024,
    message: said?.text ?? "",
  };
}

function fill({ engine }: WorkbookDocument, sheetId: string, { header, chunks }: Sheet): void {
  const columns = header.length;
  engine.writeCells(sheetId, { row: 0, column: 0, rows: 1, columns }, [header.map((value) => ({ value }))]);
  let row = 1;
  for (const chunk of chunks) {
    const rows = parseChunk(chunk).map((cells) => cells.map(inputOf));
    engine.writeCells(sheetId, { row, column: 0, rows: rows.length, columns }, rows);
    row += rows.length;
  }
}

function inputOf(value: unknown): CellInput {
  return typeof value === "number" || (typeof value === "string" && value !== "") ? { value } : undefined;
}

/** Weighs the add-in's own requests and their answers, and times how long each is waited for. */
function watchWire() {
  const request = { largest: 0, total: 0 };
  const answer = { largest: 0, total: 0 };
  const since = new Map<string, number>();
  let waited = 0;
  const weigh = (sizes: { largest: number; total: number }, { length }: string) => {
    sizes.largest = Math.max(sizes.largest, length);
    sizes.total += length;
  };
  return {
    request,
    answer,
    host: () => waited,
    /** Never picks a request: it only looks. */
    isMet: ({ text }: { readonly text: string }) => {
      weigh(request, text);
      since.set(idOf(text), performance.now());
      return false;
    },
    answered: (text: string) => {
      const start = since.get(idOf(text));
      if (start !== undefined) {
        weigh(answer, text);
        waited += performance.now() - start;
        since.delete(idOf(text));
      }
      return text;
    },
  };
}

/** A request and its answer carry the same number. */
function idOf(text: string): string {
  return /"id":(\d+)/.exec(text)?.[1] ?? "";
}
