import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CURRENT_SCHEMA } from "../../../src/excel/state/storedState";
import { openPane, type Pane } from "../../taskpane/openPane";
import { HEADER, fewDeals } from "../deals";
import type { Rows } from "../openSalesboard";

jest.setTimeout(240_000);

const COPY = "Copy diagnostics";
/** The pane's main button, once there are figures. */
const MAKE_AGAIN = /^Make dashboard for/;

/** Gives the page a clipboard that takes what is written, or refuses it. */
function giveClipboard(pane: Pane, accepts: boolean): string[] {
  const taken: string[] = [];
  const writeText = (text: string) => {
    if (!accepts) return Promise.reject(new Error("NotAllowedError"));
    taken.push(text);
    return Promise.resolve();
  };
  Object.defineProperty(pane.board.excel.page.navigator, "clipboard", { value: { writeText }, configurable: true });
  return taken;
}

/** A workbook in which everything a person may have typed is one of these words. */
const SECRET = ["Zwaantje", "Kwinkelenberg", "zwaantje@example.com", "Geheimblad", "0612345678"];
const secretDeals: Rows = [
  HEADER,
  ...fewDeals.slice(1).map((row, index) => [SECRET[2]!, SECRET[0]!, ...row.slice(2, 4), row[4] ?? "", index]),
  [SECRET[4]!, `=${SECRET[1]}`, 46_000, null, SECRET[1]!, SECRET[4]!],
];

test("versions and counts are copied", async () => {
  const pane = await openPane({ Deals: fewDeals });
  const taken = giveClipboard(pane, true);
  await pane.press("Connect and make dashboard");
  expect(await pane.press(COPY)).toMatch(/^The diagnostics are on the clipboard/);
  const report = JSON.parse(taken[0]!) as Record<string, never>;
  const root = join(__dirname, "..", "..", "..");
  const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  expect(report).toMatchObject({
    addIn: { addIn: version, manifest: /<Version>(.*)<\/Version>/.exec(manifest)![1] },
    office: { host: "Excel", platform: "PC", version: expect.stringMatching(/^16\./) },
    language: { display: "en-US" },
    // Dashboard, growth, data check, figures, snapshots, and the deals as they were read last.
    workbook: { sheets: 7, made: 6, kpiRows: pane.board.table("SalesboardKPIs").length },
    read: { rows: 12 },
    settings: ["Salesboard.schema", "Salesboard.connection", "Salesboard.lastMessage"],
    schema: CURRENT_SCHEMA,
    lastError: null,
  });
  pane.close();
});

test("no word from a cell, a sheet or a name gets into them, nor out of an error about one", async () => {
  const pane = await openPane({ [SECRET[3]!]: secretDeals, [SECRET[1]!]: [[SECRET[0]!]] });
  const { engine, settings } = pane.board.document;
  engine.putName({ name: SECRET[0]!, formula: "=1", visible: true, comment: SECRET[1]! });
  settings.set(SECRET[2]!, SECRET[0]);
  settings.set(`Salesboard.${SECRET[1]!}`, SECRET[0]);
  const taken = giveClipboard(pane, true);
  await pane.press("Connect and make dashboard");
  await pane.press(COPY);
  await pane.board.excel.user.renameSheet("Sales dashboard", `${SECRET[3]!} 2`);
  engine.writeCells(engine.listSheets()[0]!.id, { row: 0, column: 0, rows: 1, columns: 6 }, [
    Array.from({ length: 6 }, () => ({ value: SECRET[1]! })),
  ]);
  expect(await pane.press(MAKE_AGAIN)).toContain(SECRET[3]);
  await pane.press(COPY);
  expect(taken).toHaveLength(2);
  expect(JSON.parse(taken[1]!)).toMatchObject({ lastError: "noData" });
  for (const secret of SECRET) expect(taken.join().toLowerCase()).not.toContain(secret.toLowerCase());
  pane.close();
});

test("where the clipboard is refused they are shown, selected, to be copied by hand", async () => {
  const pane = await openPane({ Deals: fewDeals });
  giveClipboard(pane, false);
  expect(await pane.press(COPY)).toMatch(/shown below, selected/);
  const [area] = pane.shown<HTMLTextAreaElement>("textarea");
  expect(JSON.parse(area!.value)).toMatchObject({ read: null, workbook: { sheets: 1, made: 0, kpiRows: null } });
  expect([area!.selectionStart, area!.selectionEnd]).toEqual([0, area!.value.length]);
  expect(pane.document.activeElement).toBe(area);
  expect(pane.document.querySelector(`label[for="${area!.id}"]`)?.textContent).toMatch(/^Diagnostics/);
  pane.close();
});
