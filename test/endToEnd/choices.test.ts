import { closeBrowser, openWorkbench, type Bench } from "../browser/openWorkbench";

afterAll(closeBrowser);

// As it is written, one of the two decided deals was won: 50 %. Once "Stamped" is won and "Gone quiet" is lost, three of five
// were: 60 %. A dollar is worth half a euro: the three orders then bring 1,000 + 1,500 + 2,000 / 2, on average 1,166.67 euro.
const csv = [
  "Deal ID,Owner,Stage,Status,Created,Closed,Value,Currency",
  "D1,Anna,Quote,Won,2026-03-02,2026-03-20,1000,EUR",
  "D2,Anna,Quote,Lost,2026-03-03,2026-03-21,5000,EUR",
  "D3,Bram,Quote,Stamped,2026-03-04,2026-03-24,1500,EUR",
  "D4,Bram,Quote,Stamped,2026-03-05,2026-03-25,2000,USD",
  "D5,Bram,Quote,Gone quiet,2026-03-06,2026-03-26,700,EUR",
  "D6,Bram,Quote,Open,2026-03-09,,900,EUR",
].join("\r\n");

let bench: Bench;
beforeAll(async () => {
  bench = await openWorkbench({ file: "" });
  await bench.page
    .locator("#title-bar input[type=file]")
    .setInputFiles({ name: "pipeline.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await bench.page.getByText("pipeline.csv").waitFor();
  await bench.idle();
  await bench.press("pane");
});
afterAll(() => bench.close());

test("the first run asks what changes the figures, and leads to the answers with the keyboard alone", async () => {
  const { pane, page } = bench;
  await pane.getByRole("button", { name: /^Connect "/ }).click();
  await pane.getByText("Before you trust the figures, 2 questions:").waitFor();
  const answer = pane.getByRole("button", { name: /^Answer: 3 deals count in no figure/ });
  await answer.focus();
  await page.keyboard.press("Enter");
  const heading = pane.getByRole("button", { name: /^Status words/ });
  await heading.waitFor();
  await pane.locator("h2 > button:focus").waitFor();
  expect(await heading.evaluate((one) => one === document.activeElement)).toBe(true);
  // From the heading to the first word, and its second answer.
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowRight");
  await pane.getByText(/^1 word is not known yet/).waitFor({ state: "attached" });
});

test("the answers change the figures on the sheet", async () => {
  const { pane } = bench;
  const word = (name: string) => pane.getByRole("radiogroup", { name: new RegExp(`^${name}`) });
  await word("Stamped").getByLabel("Won").check();
  await word("Gone quiet").getByLabel("Lost").check();
  await pane.getByLabel(/^EUR: /).check();
  await pane.getByLabel("1 USD in EUR").fill("0.5");
  await pane.getByRole("button", { name: "Read with these choices" }).click();
  await pane.getByRole("button", { name: "Read again" }).waitFor();
  await bench.idle();
  await bench.press("connectAndBuild");
  expect(await bench.cellText("Sales dashboard", "H8")).toBe("60.0%");
  expect(await bench.cellText("Sales dashboard", "D8")).toMatch(/1,167/);
});
