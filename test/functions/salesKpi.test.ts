import { builtInKpis } from "../../src/core/kpi/catalogue/builtInKpis";
import type { KpiId, Period, Who } from "../../src/core/kpi/types";
import { type ConnectedFigures, connectedFigures } from "../../src/excel/read/connectedFigures";
import { findKpi } from "../../src/excel/read/findKpi";
import { salesKpi } from "../../src/functions/salesKpi";
import { createWords } from "../../src/locales/createWords";
import { errorOf, inExcel } from "./excelGlobals";

jest.mock("../../src/excel/read/connectedFigures");

/** 30 September 2026. */
const asOf = 46295;
const asked: [KpiId, Who, string][] = [];

function connect(whos: readonly Who[], value: number | null, measure: "revenue" | "margin" = "revenue"): void {
  const figures: ConnectedFigures = {
    asOf,
    measure,
    fiscalYearStart: 1,
    catalogue: builtInKpis,
    absent: [],
    whyEmpty: () => undefined,
    whos,
    figure: (kpi: KpiId, who: Who, period: Period) => {
      asked.push([kpi, who, period.id]);
      return { value, n: 10, leftOut: 0 };
    },
  };
  jest.mocked(connectedFigures).mockResolvedValue(figures);
}

const everybody: Who = { kind: "all", name: "Team" };
const team: Who = { kind: "team", name: "Noord" };
const owner: Who = { kind: "owner", name: "An de Vries" };

beforeEach(() => {
  inExcel("nl-NL");
  asked.length = 0;
  connect([everybody, { kind: "owner", name: "noord" }, team, owner], 0.25);
});

test("gives the figure of the connected data", async () => {
  expect(await salesKpi("closingRate", "An de Vries", "2026-Q3")).toBe(0.25);
  expect(asked).toEqual([["closingRate", owner, "2026-Q3"]]);
});

test("whatever is left out, and however a blank comes, stands for everybody and all periods", async () => {
  for (const blank of [undefined, null, "", 0, [[null]], [[""]]]) await salesKpi("orders", blank, blank, blank);
  expect(asked).toEqual(Array(6).fill(["orders", everybody, "all"]));
});

test("a team goes before an owner of the same name", async () => {
  await salesKpi("orders", "NOORD");
  expect(asked).toEqual([["orders", team, "all"]]);
});

test("a KPI may be called by its id or by its name in another language than the reader's", async () => {
  for (const name of ["closingrate", "Closing percentage", createWords("nl")("kpi:closingRate.label")]) {
    await salesKpi(name);
  }
  expect(asked.map(([kpi]) => kpi)).toEqual(["closingRate", "closingRate", "closingRate"]);
});

test("what the dashboard's two drop-downs show is understood, in whatever language the workbook was made", async () => {
  for (const tag of ["en", "nl"]) {
    const words = createWords(tag);
    await salesKpi("orders", words("kpi:everybody"), words("report:period.all"));
    await salesKpi("orders", words("kpi:everybody").toUpperCase(), words("kpi:allPeriods"));
  }
  expect(asked).toEqual(Array(4).fill(["orders", everybody, "all"]));
});

test("everybody's word stands for everybody, also where the data call them otherwise", async () => {
  connect([{ kind: "all", name: "Equipe" }, team], 1);
  await salesKpi("orders", "Team");
  expect(asked).toEqual([["orders", { kind: "all", name: "Equipe" }, "all"]]);
});

test("with margin as the measure the figure is found by that name too, and called so; else there is no margin", async () => {
  connect([everybody], null, "margin");
  for (const name of ["Margin", "marge", "revenue"]) {
    const [code, said] = await errorOf(salesKpi(name));
    expect([code, said]).toEqual(["#N/A", expect.stringContaining("Marge")]);
  }
  expect(asked.map(([kpi]) => kpi)).toEqual(["revenue", "revenue", "revenue"]);
  connect([everybody], 5, "revenue");
  expect((await errorOf(salesKpi("Margin")))[0]).toBe("#VALUE!");
});

test("where every opportunity counts, a KPI is found by what the dashboard then calls it", async () => {
  for (const name of ["Open opportunities", "openstaande kansen"]) await salesKpi(name);
  expect(asked.map(([kpi]) => kpi)).toEqual(["openQuotes", "openQuotes"]);
});

test("every KPI is found by each of its names, and no name is shared", () => {
  for (const { id } of builtInKpis) {
    for (const language of ["en", "nl"]) {
      const words = createWords(language);
      const named = ["label", "short"].map(
        (form) => findKpi(words(`kpi:${id}.${form}`), { catalogue: builtInKpis, measure: "revenue" })?.id,
      );
      expect(named).toEqual([id, id]);
    }
  }
});

test.each<[unknown, string]>([
  [2026, "2026"],
  ["2026", "2026"],
  ["2026-09", "2026-09"],
  // Excel turns a typed 2026-09 into the date of 1 September 2026, serial 46266.
  [46266, "2026-09"],
  ["15-9-2026", "2026-09"],
  ["sep 2026", "2026-09"],
  ["2026-Q3", "2026-Q3"],
  // As the dashboard's trend marks a period that still runs.
  ["2026-Q3*", "2026-Q3"],
  ["Alle", "all"],
])("the period %j is %s", async (argument, id) => {
  await salesKpi("orders", "", argument === "Alle" ? createWords("nl")("kpi:allPeriods").toUpperCase() : argument);
  expect(asked).toEqual([["orders", everybody, id]]);
});

test("without connected data it is #N/A, and the sentence names the button", async () => {
  jest.mocked(connectedFigures).mockResolvedValue(undefined);
  const [code, sentence] = await errorOf(salesKpi("orders"));
  expect(code).toBe("#N/A");
  expect(sentence).toContain("Gegevens koppelen");
});

test("no deals to stand on is #N/A, not zero", async () => {
  connect([everybody], null);
  const [code, sentence] = await errorOf(salesKpi("closingRate", "", "2026"));
  expect(code).toBe("#N/A");
  expect(sentence).toContain("2026");
});

test.each<[string, unknown[], string]>([
  ["an unknown KPI is quoted, and the known ones are listed", ["sluiting"], '"sluiting" heet. Kies uit: '],
  ["an empty KPI as well", [""], "heet. Kies uit: "],
  ["an unknown person is quoted", ["orders", "Dirk"], '"Dirk"'],
  ["an unreadable period is quoted", ["orders", "", "vorige week"], '"vorige week" is geen periode'],
])("%s", async (_what, [kpi, who, period], sentence) => {
  const [code, said] = await errorOf(salesKpi(kpi, who, period));
  expect(code).toBe("#VALUE!");
  expect(said).toContain(sentence);
});
