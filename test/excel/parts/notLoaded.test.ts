import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPane } from "../../taskpane/openPane";
import { fewDeals } from "../deals";

jest.setTimeout(120_000);

const dist = join(__dirname, "../../../dist");
const FAILED = "This could not be done: a part of Salesboard could not be loaded. Check your connection and try again.";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "salesboard-"));
  cpSync(dist, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Takes the file of a part away, as when the network is gone. Returns what brings it back. */
function loseFile(part: string): () => void {
  const name = readdirSync(folder).find((file) => file.startsWith(`${part}.`) && file.endsWith(".js"))!;
  const file = join(folder, name);
  renameSync(file, `${file}.lost`);
  return () => renameSync(`${file}.lost`, file);
}

test.each(["reading", "writing"])(
  "where the %s part cannot be loaded the pane says so, and the next try works",
  async (part) => {
    const bringBack = loseFile(part);
    const pane = await openPane({ Deals: fewDeals }, { addIn: folder });
    expect(await pane.press("Connect and make dashboard")).toBe(FAILED);
    expect(pane.board.sheetNames()).toEqual(["Deals"]);
    bringBack();
    await pane.board.press("connectAndBuild");
    expect(pane.status.textContent).toMatch(/^The dashboard of 12 deals was made/);
    expect(pane.board.sheetNames()).toContain("Sales dashboard");
    pane.close();
  },
);
