import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Frame } from "playwright-core";
import { closeBrowser, openWorkbench, type Bench } from "../browser/openWorkbench";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

afterAll(closeBrowser);

// All that can be asked, dates as text, a blank behind a name, and a column of long words that nothing is taken from.
const csv = [
  "Deal ID;Owner;Stage;Status;Created;Closed;Value;Currency;Pipeline;Associated Contact Email",
  "D1;Anna;Quote;Won; 3/2/2026; 3/4/2026;1000;EUR;New;joshuadavidson.of.the.north@example.com",
  "D2;Anna;Quote;Lost; 3/3/2026; 5/4/2026;5000;EUR;New;julie75.of.the.south@example.com",
  "D3;Bram ;Quote;Stamped; 4/3/2026; 6/4/2026;1500;USD;Service;zwalker.of.the.west@example.com",
  "D4;Bram;Demo;Open; 5/3/2026;;900;EUR;Service;zwalker.of.the.west@example.com",
].join("\r\n");

let bench: Bench;
let frame: Frame;
beforeAll(async () => {
  bench = await openWorkbench({ file: "" });
  await bench.page
    .locator("#title-bar input[type=file]")
    .setInputFiles({ name: "deals.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await bench.page.getByText("deals.csv").waitFor();
  await bench.idle();
  await bench.press("pane");
  await bench.pane.getByRole("button", { name: "Data", exact: true }).click();
  await bench.pane.getByRole("button", { name: "Read the deals" }).click();
  await bench.pane.getByRole("button", { name: "Read again" }).waitFor();
  frame = bench.page.frames().find((one) => one.url().includes("taskpane.html"))!;
});
afterAll(() => bench.close());

const faults = async (): Promise<string[]> => {
  await frame.evaluate(axe);
  const { violations } = await frame.evaluate(() =>
    (window as unknown as { axe: { run(context: object): Promise<AxeResults> } }).axe.run({ include: ["html"] }),
  );
  return violations.map(({ help, nodes }) => `${help}: ${nodes.map(({ html }) => html).join(" ")}`);
};
const focused = () => frame.evaluate(() => document.activeElement?.textContent ?? "");

test("every part fits 320 px without moving sideways, and is without faults for who uses a screen reader", async () => {
  await bench.page.locator("#pane").evaluate((pane) => (pane.style.width = "328px"));
  const folds = frame.locator("h2 > button[aria-expanded]");
  for (const fold of await folds.all()) {
    if ((await fold.getAttribute("aria-expanded")) === "false") await fold.click();
    const beyond = await frame.evaluate(() => {
      const main = document.querySelector("main")!;
      return main.scrollWidth - main.clientWidth;
    });
    expect([await fold.innerText(), beyond]).toEqual([expect.anything(), 0]);
  }
  expect(await faults()).toEqual([]);
});

test("each part is opened, gone through and closed with the keyboard", async () => {
  const folds = frame.locator("h2 > button[aria-expanded]");
  for (const fold of await folds.all()) {
    await fold.focus();
    await bench.page.keyboard.press("Enter");
    expect(await fold.getAttribute("aria-expanded")).toBe("false");
    await bench.page.keyboard.press("Space");
    expect(await fold.getAttribute("aria-expanded")).toBe("true");
    await bench.page.keyboard.press("Tab");
    // To the first control inside, or from a part that only tells to the next heading.
    const isAhead = await fold.evaluate((heading) => {
      const now = document.activeElement!;
      return Boolean(heading.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING) && now !== document.body;
    });
    expect([await fold.innerText(), isAhead]).toEqual([expect.anything(), true]);
  }
});

test("the focus stays where the reader is after reading, fixing and undoing", async () => {
  const { pane, page } = bench;
  await pane
    .getByRole("radiogroup", { name: /^Stamped/ })
    .getByLabel("Won")
    .check();
  await pane.getByRole("button", { name: "Read with these choices" }).focus();
  await page.keyboard.press("Enter");
  await pane.getByRole("button", { name: "Read again" }).waitFor();
  await bench.idle();
  expect(await focused()).toBe("Read again");
  await pane.getByRole("button", { name: /^Look for needless blanks/ }).focus();
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: /^Remove needless blanks/ }).waitFor();
  expect(await focused()).toMatch(/^Remove needless blanks/);
  expect(await faults()).toEqual([]);
  await pane.getByRole("button", { name: /^Fix \d+ cells?$/ }).focus();
  await page.keyboard.press("Enter");
  await pane.getByRole("button", { name: "Undo this fix" }).waitFor();
  await bench.idle();
  expect(await focused()).toMatch(/was noted|is noted on "Fixed cells"/);
  await pane.getByRole("button", { name: "Undo this fix" }).focus();
  await page.keyboard.press("Enter");
  await pane
    .getByText(/what (it|they) held before the fix/)
    .first()
    .waitFor();
  await bench.idle();
  expect(await focused()).toMatch(/what (it|they) held before the fix/);
});
