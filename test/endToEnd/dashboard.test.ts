import { sampleSheets } from "../../src/sample/sampleSheets";
import { sampleTruth } from "../../src/sample/sampleTruth";
import type { WorkbenchHandle } from "../../src/workbench/page/handle";
import { closeBrowser, openWorkbench, type Bench } from "../browser/openWorkbench";

/** The sample firm's own books, which never looked at a sheet: what the dashboard shows is held against them. */
const truth = sampleTruth();
const thousands = (amount: number) => `${(amount / 1000).toFixed(1)}k`;
const percent = ({ won, lost }: { won: number; lost: number }) => `${((100 * won) / (won + lost)).toFixed(1)}%`;

let bench: Bench;
beforeAll(async () => {
  bench = await openWorkbench();
});
// The browser goes also where the page had problems: with it open the run would never end.
afterAll(() => bench.close().finally(closeBrowser));

const shown = (address: string) => bench.cellText("Sales dashboard", address);
const ribbon = (name: string) => bench.page.locator("#ribbon").getByRole("button", { name });

/** What the picture of the chart over this figure draws, as one text that changes with it. */
const drawn = async (title: RegExp): Promise<string> => {
  const picture = bench.page.locator(".charts").getByRole("img", { name: title });
  await picture.waitFor();
  return picture.innerHTML();
};

test("a click in the ribbon makes the dashboard from the sample workbook, shows it, and says so", async () => {
  await ribbon("Connect and make dashboard").click();
  await bench.page.waitForFunction(() =>
    (
      window as unknown as { workbench: { document: { engine: { listSheets(): { name: string }[] } } } }
    ).workbench.document.engine
      .listSheets()
      .some(({ name }) => name === "Sales figures"),
  );
  await bench.idle();
  expect(await bench.activeSheet()).toBe("Sales dashboard");
  const { orders = NaN, revenue = NaN } = truth.orders["2026-Q2"] ?? {};
  expect(await shown("B2")).toContain("2026-Q2");
  expect(await shown("D9")).toMatch(new RegExp(`^${orders} orders`));
  expect(await shown("D8")).toBe(thousands(revenue / orders));
});

test("charts stand on the sheet, each with a name for those who cannot see it", async () => {
  const pictures = bench.page.locator(".charts").getByRole("img");
  await pictures.first().waitFor();
  expect(await pictures.count()).toBe(5);
  for (const picture of await pictures.all()) expect(await picture.getAttribute("aria-label")).not.toBe("");
});

test("another person and period, chosen on the sheet, have every figure follow", async () => {
  const [name = "", owner] = Object.entries(truth.owners)[0] ?? [];
  await bench.typeInto("Sales dashboard", "B5", name);
  await bench.typeInto("Sales dashboard", "D5", "All periods");
  expect(await shown("B2")).toContain(name);
  expect(await shown("H8")).toBe(percent(owner?.quotes ?? { won: NaN, lost: NaN }));
  await bench.typeInto("Sales dashboard", "B5", "Team");
  expect(await shown("H8")).toBe(percent(truth.quotes));
  await bench.typeInto("Sales dashboard", "D5", "2026-Q2");
});

test("a deal that is changed changes cells, chart and pane after a moment, with nobody pressing anything", async () => {
  await bench.press("pane");
  const tile = bench.pane.getByText(await shown("D8")).first();
  await tile.waitFor();
  const { orders = NaN, revenue = NaN } = truth.orders["2026-Q2"] ?? {};
  const before = await drawn(/order value/i);
  const { row, value } = aDealWonIn2026Q2();
  await bench.typeInto("Deals", `H${row}`, String(value + 10_000 * orders));
  await bench.goTo("Sales dashboard");
  await until(async () => (await shown("D8")) === thousands(revenue / orders + 10_000));
  await until(async () => (await drawn(/order value/i)) !== before);
  await bench.pane
    .getByText(thousands(revenue / orders + 10_000))
    .first()
    .waitFor();
});

/** A row of the sheet whose value is a number and which nothing is wrong with. */
function aDealWonIn2026Q2(): { readonly row: number; readonly value: number } {
  const deals = sampleSheets().find(({ name }) => name === "Deals");
  const column = (header: string) => deals?.columns.findIndex((one) => one.header === header) ?? -1;
  const [status, closed, value] = [column("Status"), column("Closed"), column("Value")];
  // The value stands in column H.
  expect(value).toBe("ABCDEFGH".indexOf("H"));
  const index = deals?.rows.findIndex((row) => {
    const day = row[closed];
    // 1 April to 30 June 2026, as Excel counts days.
    return (
      row[status] === "Won" && typeof day === "number" && day >= 46113 && day <= 46203 && typeof row[value] === "number"
    );
  });
  if (index === undefined || index < 0) throw new Error("The sample has no such deal.");
  return { row: index + 2, value: Number(deals?.rows[index]?.[value]) };
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`It never came; the dashboard shows ${await shown("D8")}.`);
}

test("taken out again while the dashboard is looked at, it leaves the sheets of the CRM and an untroubled page", async () => {
  await bench.goTo("Sales dashboard");
  await bench.press("disconnect");
  await bench.pane.getByRole("button", { name: "Remove" }).last().click();
  await bench.page.waitForFunction(() => {
    const { document } = (window as unknown as { workbench: WorkbenchHandle }).workbench;
    return document.engine.listSheets().every(({ name }) => name !== "Sales figures");
  });
  await bench.idle();
  expect(await bench.sheetNames()).toEqual(sampleSheets().map(({ name }) => name));
  expect(bench.problems()).toEqual([]);
});
