import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeBrowser, openWorkbench } from "../browser/openWorkbench";

afterAll(closeBrowser);

// Dutch dates with blanks before them: as a CSV's text they stay texts.
const csv = [
  "Deal;Verkoper;Fase;Status;Aangemaakt;Gesloten;Bedrag",
  "D1;Anna;Offerte;Gewonnen; 2-3-2026;20-3-2026 10:15;1000",
  "D2;Bram;Offerte;Verloren; 3-3-2026;21-3-2026 09:00;5000",
].join("\r\n");

test("dates of a CSV that stand as text are fixed in the cells, and given back", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "salesboard-")), "deals.csv");
  writeFileSync(file, csv);
  const bench = await openWorkbench({ file });
  const { pane } = bench;
  const sheet = (await bench.sheetNames())[0]!;
  const before = await bench.cellText(sheet, "E2");
  await bench.press("connect");
  await bench.press("pane");
  await pane.getByRole("button", { name: "Data", exact: true }).click();
  await pane.getByRole("button", { name: /^What was found/ }).click();
  await pane.getByText(/^What changes no figure/).click();
  await pane
    .getByRole("button", { name: /^Fix: .* as text$/ })
    .first()
    .click();
  await pane.getByRole("heading", { name: /^Make \d+ texts? dates?\?$|^Make a/ }).waitFor();
  await pane.getByRole("button", { name: /^Fix \d+ cells?$/ }).click();
  await pane
    .getByText(/were changed\. What they held is noted on "Fixed cells"/)
    .first()
    .waitFor();
  await bench.idle();
  expect(await bench.sheetNames()).toContain("Fixed cells");
  const after = await bench.cellText(sheet, "E2");
  expect(after).not.toBe(before);
  await pane.getByRole("button", { name: "Undo", exact: true }).click();
  await pane
    .getByText(/hold again what they held before the fix/)
    .first()
    .waitFor();
  await bench.idle();
  expect(await bench.cellText(sheet, "E2")).toBe(before);
  await bench.close();
});
