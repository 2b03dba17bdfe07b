import { toDay } from "../../../src/core/crm/cells/day";
import { sampleTruth } from "../../../src/sample/sampleTruth";
import { fewDeals } from "../../excel/deals";
import type { Rows } from "../../excel/openSalesboard";
import { openData, type DataPane } from "./openData";

jest.setTimeout(240_000);

const SOURCE = "Sheet or table with the deals";
const optionsOf = ({ board }: DataPane) => board.excel.settings()["Salesboard.options"];
/** An address in the sheet that is shown. */
const selectionOf = async ({ board }: DataPane) => {
  const { Excel } = board.excel.page as unknown as { Excel: { run: typeof globalThis.Excel.run } };
  return Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address");
    await context.sync();
    return range.address;
  });
};

const withStage: Rows = fewDeals.map((row, at) => [
  ...row,
  ["Stage", "Lead", "Offerte", "Demo"][at === 0 ? 0 : 1 + (at % 3)]!,
]);

describe("the columns of the deals", () => {
  test("each is shown by the field that is taken from it, with examples, also before anything is read", async () => {
    const pane = await openData({ Deals: fewDeals });
    expect(pane.chosen(SOURCE)).toBe("Deals: 12 rows");
    expect(pane.text()).toContain("Deals: read as deals, 12 rows");
    expect(pane.chosen("Owner")).toBe("Owner (B)");
    expect(pane.chosen("Team")).toBe("Not found");
    expect(pane.text()).toContain("Ann · Ben");
    expect(pane.board.excel.settings()).toEqual({});
    pane.close();
  });

  test("a corrected one is read after a press, and shown as chosen when the pane is opened again", async () => {
    const rows = fewDeals.map((row, at) => [...row, at === 0 ? "Net" : 10]);
    const pane = await openData({ Deals: rows });
    await pane.press("Read the deals");
    await pane.choose("Revenue", "Net (G)");
    expect(optionsOf(pane)).toBeUndefined();
    expect(await pane.press("Read with these choices")).toMatch(/^12 deals were read/);
    expect(optionsOf(pane)).toEqual({ columns: { value: { header: "Net" } } });
    await pane.until(() => pane.button("Read again") !== undefined, "the choices are read");
    pane.board.excel.close();
    const again = await openData({}, { document: pane.board.document });
    expect(again.chosen("Revenue")).toBe("Net (G)");
    await again.choose("Revenue", "As recognised");
    await again.press("Read with these choices");
    expect(optionsOf(again)).toEqual({ columns: {} });
    again.close();
  });

  test("choices that are not read by yet can be taken back", async () => {
    const pane = await openData({ Deals: fewDeals });
    await pane.choose("Owner", "No column");
    await pane.press("Undo choices");
    expect(pane.chosen("Owner")).toBe("Owner (B)");
    expect(pane.button("Read with these choices")).toBeUndefined();
    pane.close();
  });

  test("one column for two fields is refused where that makes no sense, and said; dates may be both", async () => {
    const pane = await openData({ Deals: fewDeals.map((row, at) => [...row, at === 0 ? "Net" : 10]) });
    await pane.choose("Revenue", "Net (G)");
    await pane.press("Show all fields");
    await pane.choose("Margin", "Net (G)");
    expect(pane.text()).toContain('You chose the column "Net" for "revenue" already');
    expect(pane.chosen("Margin")).toBe("Not found");
    await pane.choose("Quoted on", "Created (C)");
    expect([pane.chosen("Quoted on"), pane.chosen("Created on")]).toEqual(["Created (C)", "Created (C)"]);
    pane.close();
  });

  test("a chosen column that is gone is said beside its field", async () => {
    const pane = await openData({ Deals: fewDeals.map((row, at) => [...row, at === 0 ? "Net" : 10]) });
    await pane.choose("Revenue", "Net (G)");
    await pane.press("Read with these choices");
    await pane.board.excel.user.type("Deals", "G1", "Gross of something");
    await pane.press("Read again");
    await pane.until(() => pane.text().includes('You chose the column "Net", which is not there any more'), "said");
    expect(pane.chosen("Revenue")).toBe("Value (F)");
    pane.close();
  });
});

describe("where the deals are", () => {
  test("of two lists one is chosen and read with one press each", async () => {
    const pane = await openData({ "Deals 2025": fewDeals.slice(0, 5), "Deals 2026": fewDeals });
    expect(pane.chosen(SOURCE)).toBe("Choose …");
    expect(pane.text()).toContain('both "Deals 2025" and "Deals 2026" look like a list of deals');
    await pane.choose(SOURCE, "Deals 2026: 12 rows");
    expect(pane.text()).toContain("Deals 2025: looks like deals, not read, 4 rows");
    expect(await pane.press("Read with these choices")).toContain('12 deals were read from the sheet "Deals 2026"');
    expect(optionsOf(pane)).toEqual({ deals: { sheet: "Deals 2026" } });
    pane.close();
  });

  test("a list that nobody would recognise is read once it is pointed at", async () => {
    const odd: Rows = [
      ["Nr", "Wie", "Nu", "Netto", "Eerst"],
      [1, "Zoë", "Won", 5, "Lost"],
      [2, "Zoë", "Lost", 7, "Won"],
    ];
    const pane = await openData({ Odd: odd });
    expect(pane.text()).toContain("does not look like a list of deals");
    await pane.choose(SOURCE, "Odd: 2 rows");
    expect(pane.text()).toContain("no column tells which deals are open, won or lost");
    await pane.choose("Status", "Nu (C)");
    await pane.choose("Owner", "Wie (B)");
    expect(await pane.press("Read with these choices")).toMatch(/^2 deals were read/);
    pane.close();
  });

  test("an empty workbook says what to do, and the sample can be put into it", async () => {
    const pane = await openData({});
    expect(pane.text()).toContain("this workbook has no sheet with anything on it");
    expect(pane.select(SOURCE)).toBeUndefined();
    expect(await pane.press("Try with sample data")).toMatch(/^The sheets "Sample deals", .* were made/);
    await pane.until(() => pane.chosen(SOURCE).startsWith("Sample deals"), "the sample is read");
    expect(pane.chosen(SOURCE)).toBe(`Sample deals: ${sampleTruth().rows.toLocaleString("en")} rows`);
    expect(pane.board.excel.problems).toEqual([]);
    pane.close();
  });
});

test("whoever leaves is told that the sample's sheets stay, and that they may be deleted", async () => {
  const pane = await openData({ Deals: fewDeals });
  await pane.press("Try with sample data");
  await pane.press("Settings");
  await pane.press("Disconnect and remove …");
  const names = '"Sample deals", "Sample stage history", "Sample people"';
  await pane.until(
    () => pane.text().includes(`The sheets ${names} with sample data: they are yours to delete.`),
    "said",
  );
  pane.close();
});

describe("the quote step", () => {
  test("is proposed with the reason, and another one or all opportunities can be chosen", async () => {
    const pane = await openData({ Deals: withStage });
    expect(pane.text()).toContain("The steps are known once these deals have been read.");
    await pane.press("Read the deals");
    const isChecked = (name: string) =>
      (pane.document.getElementById(pane.radio(name)) as HTMLInputElement | null)?.checked;
    await pane.until(() => pane.text().includes('Quotes are the deals that reached the step "Offerte".'), "proposed");
    expect(isChecked("Offerte (proposed)")).toBe(true);
    pane.document.getElementById(pane.radio("All opportunities"))!.click();
    await pane.press("Read with these choices");
    expect(optionsOf(pane)).toEqual({ quoteStep: "all" });
    expect(pane.board.excel.settings()["Salesboard.connection"]).toMatchObject({ quoteStep: "all" });
    await pane.until(() => isChecked("All opportunities") === true, "all is chosen");
    pane.document.getElementById(pane.radio("Offerte (proposed)"))!.click();
    await pane.press("Read with these choices");
    expect(optionsOf(pane)).toEqual({});
    pane.close();
  });
});

describe("what was found", () => {
  const untidy: Rows = fewDeals.map((row, at) =>
    at === 5 || at === 6 ? [...row.slice(0, 3), null, ...row.slice(4)] : row,
  );

  test("is listed with its count and effect, and its cells are shown one after another", async () => {
    const pane = await openData({ "Ann's deals": untidy, Other: [["x"]] });
    await pane.press("Read the deals");
    const what = "2 won deals without a close date";
    await pane.until(() => pane.text().includes(what), "found");
    await pane.board.excel.user.renameSheet("Ann's deals", "Deals");
    await pane.press(`Show me: ${what}`);
    expect(await selectionOf(pane)).toBe("Deals!D6");
    expect(pane.text()).toContain("(1 of 2)");
    await pane.press(`Show me: ${what}`);
    expect(await selectionOf(pane)).toBe("Deals!D7");
    pane.close();
  });

  test.each([
    ["hidden", "is hidden", (pane: DataPane) => pane.board.excel.user.hideSheet("Deals")],
    ["deleted", "no longer in this workbook", (pane: DataPane) => pane.board.excel.user.deleteSheet("Deals")],
  ])("where the sheet was %s meanwhile, that is said", async (_, words, act) => {
    const pane = await openData({ Deals: untidy, Other: [["x"]] });
    await pane.press("Read the deals");
    await pane.until(() => pane.button("Show me: 2 won deals without a close date") !== undefined, "found");
    await act(pane);
    expect(await pane.press("Show me: 2 won deals without a close date")).toContain(words);
    expect(pane.board.excel.problems).toEqual([]);
    pane.close();
  });
});

test("what cannot be looked at is said once, and looked at again when the reader asks for it", async () => {
  const pane = await openData({ Deals: fewDeals });
  await pane.press("Settings");
  pane.board.document.settings.set("Salesboard.options", { fiscalYearStart: 13 });
  const said = await pane.press("Data");
  expect(said).toContain('cannot start in month "13"');
  expect(pane.button("Look again")).toBeDefined();
  pane.board.document.settings.delete("Salesboard.options");
  await pane.press("Look again");
  await pane.until(() => pane.select(SOURCE) !== undefined, "it is looked at");
  pane.close();
});

test("names from the workbook are text and never HTML", async () => {
  const hostile = "<img src=x onerror=alert(1)>";
  const rows = fewDeals.map((row, at) => [...row, at === 0 ? hostile : hostile]);
  const pane = await openData({ [`${hostile.slice(0, 24)}`]: rows });
  expect(pane.text()).toContain(`${hostile} (G)`);
  expect(pane.document.querySelector("img")).toBeNull();
  pane.close();
});

test("in Dutch the view speaks Dutch, and dates and numbers as they are in the cells", async () => {
  const rows = [...fewDeals, ["D13", "Cor", toDay(2026, 6, 3), null, "Open", 600]];
  const pane = await openData(
    { Deals: rows },
    { displayLanguage: "nl-NL", view: "Gegevens", ready: "Voorbeeldgegevens" },
  );
  expect(pane.chosen("Omzet")).toBe("Value (F)");
  expect(await pane.press("Deals lezen")).toMatch(/^13 deals gelezen van het blad "Deals"/);
  pane.close();
});
