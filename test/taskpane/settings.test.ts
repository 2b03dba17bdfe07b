import { fewDeals } from "../excel/deals";
import { openPane, type Pane } from "./openPane";

jest.setTimeout(120_000);

const MAKE = "Connect and make dashboard";
const options = (pane: Pane) => pane.board.excel.settings()["Salesboard.options"];
const periods = (pane: Pane) => new Set(pane.board.table("SalesboardKPIs").map(({ Period }) => Period));

async function connected(): Promise<Pane> {
  const pane = await openPane({ Deals: fewDeals });
  await pane.press(MAKE);
  await pane.go("Settings");
  return pane;
}

test("another start of the fiscal year is kept, and the sheets and the pane follow", async () => {
  const pane = await connected();
  await pane.choose("Fiscal year starts in", "April");
  expect(pane.status.textContent).toBe(
    "Chosen: 12 deals were read again, and the sheets that Salesboard made follow your choice.",
  );
  expect(options(pane)).toEqual({ fiscalYearStart: 4 });
  // The second quarter of 2026 is the first of the fiscal year that ends in 2027.
  expect(periods(pane).has("2027-Q1")).toBe(true);
  // The sheet goes on with the same days, and not with those that are called 2026-Q2 from now on.
  expect(pane.board.read("Sales dashboard", 4, 3)).toMatch(/^2027-Q1/);
  await pane.go("Dashboard");
  expect(pane.button(/^Make dashboard for 2027-Q1, Apr 1, 2026 to Jun 30, 2026$/)).toBeDefined();
  pane.close();
});

test("what is chosen while another choice is still being followed comes after it", async () => {
  const pane = await connected();
  const first = pane.choose("Fiscal year starts in", "April");
  pane.field<HTMLInputElement>("Start Salesboard with this workbook")!.click();
  await first;
  await pane.until(() => /no longer starts/.test(pane.status.textContent), "the second choice was lost");
  expect(options(pane)).toEqual({ fiscalYearStart: 4 });
  pane.close();
});

test("what is chosen before anything is connected counts from then on", async () => {
  const pane = await openPane({ Deals: fewDeals });
  await pane.go("Settings");
  await pane.choose("Fiscal year starts in", "April");
  expect(pane.status.textContent).toBe("Chosen. It counts from the moment you connect your deals.");
  await pane.press(MAKE);
  expect(periods(pane).has("2027-Q1")).toBe(true);
  pane.close();
});

test("the figures can speak of another day, which must be one of the data; a wrong one is told beside the field", async () => {
  const pane = await connected();
  const latest = () => pane.field<HTMLInputElement>("As of the latest day in the data")!;
  expect(latest().checked).toBe(true);
  latest().click();
  await pane.until(() => pane.button("Use this day") !== undefined, "no field for a day");
  await pane.type("As of this day", "");
  await pane.press("Use this day");
  expect(pane.document.body.textContent).toContain("That is not a whole date. Give day, month and year.");
  await pane.type("As of this day", "2020-01-01");
  await pane.press("Use this day");
  expect(pane.document.body.textContent).toContain(
    "There is nothing to show on that day: the data begin on April 1, 2025.",
  );
  expect(options(pane)).toBeUndefined();
  await pane.type("As of this day", "2026-03-31");
  await pane.press("Use this day");
  expect(options(pane)).toEqual({ asOf: "2026-03-31" });
  expect(periods(pane).has("2026-Q2")).toBe(false);
  latest().click();
  await pane.until(() => periods(pane).has("2026-Q2"), "the latest day did not come back");
  expect(options(pane)).toEqual({});
  pane.close();
});

test("another language is spoken in the pane and on the sheets, and Excel's own again after all is removed", async () => {
  const pane = await connected();
  await pane.choose("Language of pane and sheets", "Nederlands");
  expect(pane.status.textContent).toBe(
    "Gekozen: 12 deals zijn opnieuw gelezen, en de bladen die Salesboard heeft gemaakt volgen uw keuze.",
  );
  expect(pane.shown("nav button").map((one) => one.textContent)).toEqual([
    ...["Dashboard", "Team", "Gegevens", "Instellingen"],
  ]);
  expect(pane.document.documentElement.lang).toBe("nl");
  const title = pane.board
    .contents(pane.board.sheetNames()[1]!)!
    .values.flat()
    .filter((value) => value !== null)[0];
  expect(title).toBe("Verkoopdashboard");
  await pane.press("Ontkoppelen en verwijderen …");
  // Dashboard, growth, data check and figures; snapshots, and the deals as they were read last.
  expect(await pane.press("Ontkoppelen en verwijderen")).toMatch(/^Disconnected: 6 sheets/);
  expect(pane.shown("nav button").map((one) => one.textContent)).toEqual(["Dashboard", "Team", "Data", "Settings"]);
  pane.close();
});

test("a protected sheet is told with the offer, and the choice is kept", async () => {
  const pane = await connected();
  await pane.board.excel.user.protectSheet("Sales figures");
  await pane.choose("Fiscal year starts in", "April");
  expect(pane.status.textContent).toMatch(/"Sales figures" could not be brought up to date: it is protected/);
  await pane.press(/^Take protection off/);
  expect([options(pane), periods(pane).has("2027-Q1")]).toEqual([{ fiscalYearStart: 4 }, true]);
  pane.close();
});

test("what cannot be read in another way stays as it was", async () => {
  const pane = await connected();
  await pane.board.excel.user.type("Deals", "E1", "-");
  await pane.choose("Fiscal year starts in", "April");
  expect(pane.status.dataset.kind).toBe("error");
  expect(options(pane)).toBeUndefined();
  expect(pane.field<HTMLSelectElement>("Fiscal year starts in")!.value).toBe("1");
  await pane.choose("Language of pane and sheets", "Nederlands");
  expect(pane.status.textContent).toMatch(/^No deals could be read/);
  expect([options(pane), pane.button("Settings") !== undefined]).toEqual([undefined, true]);
  pane.close();
});
