import type { Spot } from "../../../src/excel/settings";
import type { CellValue } from "../../../src/workbench/engine/engine";
import { readAddress, splitSheet } from "../../../src/workbench/objects/range/address";
import { fewDeals } from "../deals";
import type { Rows } from "../openSalesboard";
import { openVerbs } from "../openVerbs";
import { until } from "../until";

jest.setTimeout(240_000);

interface Verbs {
  readonly showSpot: (spot: Spot) => Promise<void>;
  readonly spotOfCells: (cells: readonly string[]) => Spot | undefined;
}

const DEALS = 'Bob\'s "deals" 2026';
const STAFF = "Who's who, all";

/** What is wrong stands in the cells themselves, so that a link can be held against the cell it leads to. */
const deals: Rows = [
  ...fewDeals,
  ["D13", "", 46_100, 46_110, "Won", 50],
  ["D14", "Cas", 46_100, 46_110, "Zwevend", 50],
  ["D15", "Ann", 46_100, "", "Won", 51],
  ["D16", "Ann", 46_100, "next year", "Lost", 52],
  ["D17", "Ann", 46_100, 46_110, "Won", -77],
  ["D1", "Ann", 46_100, 46_110, "Lost", 53],
];
const people: Rows = [
  ["Owner", "Team", "Capacity"],
  ["Ann", "North", 1],
  ["Total", "", 1],
];

/** The text of a link's target and of its cell, out of a formula: =HYPERLINK("#'It''s'!A1","A1"). */
function linkOf(formula: string): readonly [target: string, text: string] {
  const [, target = "", text = ""] = /^=HYPERLINK\("((?:[^"]|"")*)","((?:[^"]|"")*)"\)$/.exec(formula) ?? [];
  return [target.replaceAll('""', '"'), text.replaceAll('""', '"')];
}

test("each link of the data check goes to a cell that is there and has what is told of it; all are selected at once", async () => {
  const { board, verbs } = await openVerbs<Verbs>(
    ["excel/show/showSpot", "excel/show/spotOfCells"],
    { [DEALS]: deals, [STAFF]: people },
    { requirementSets: { ExcelApi: "1.18" } },
  );
  expect(await board.press("connectAndBuild")).toMatchObject({ kind: "done" });
  const { engine } = board.document;
  const sheetOf = (name: string) => engine.listSheets().find((sheet) => sheet.name === name);
  const valueOf = (target: string): CellValue => {
    const { sheet = "", rest } = splitSheet(target.slice(1));
    const found = sheetOf(sheet);
    const area = readAddress(rest);
    if (!target.startsWith("#") || !found || !area) throw new Error(`${target} leads nowhere.`);
    return engine.readValues(found.id, area)[0]![0]!;
  };

  const { id } = sheetOf("Data check")!;
  const rows = engine.readFormulas(id, engine.usedArea(id, true)!);
  const linked = rows.flatMap((row) => {
    const links = row.filter((cell) => String(cell).startsWith("=HYPERLINK(")).map((cell) => linkOf(String(cell)));
    const kind = row.map(String).find((cell) => /^[a-z]+[A-Z]\w+$/.test(cell)) ?? "";
    return links.length === 0 ? [] : [{ kind, links }];
  });
  const told = Object.fromEntries(
    linked.map(({ kind, links }) => [kind, links.map(([target, text]) => [text, valueOf(target)])]),
  );
  expect(told).toMatchObject({
    missingOwner: [["B14", null]],
    unknownStatus: [["E15", "Zwevend"]],
    wonWithoutCloseDate: [["D16", null]],
    textDate: [["D17", "next year"]],
    negativeAmount: [["F18", -77]],
    duplicateId: [["A19", "D1"]],
    totalsRow: [["A3", "Total"]],
  });
  expect(linked.flatMap(({ links }) => links.map(([target]) => splitSheet(target.slice(1)).sheet))).toContain(STAFF);

  const cells = ["B14", "E15", "E16"].map((cell) => `'${DEALS.replaceAll("'", "''")}'!${cell}`);
  const spot = verbs.spotOfCells(cells);
  expect(spot).toEqual({ sheet: DEALS, cell: "B14,E15:E16" });
  // The npm client is older than ExcelApi 1.18: its ranges ask as the areas of newer clients do.
  const page = board.excel.page as unknown as { Excel: typeof Excel };
  Object.assign(page.Excel.RangeAreas.prototype, { select: page.Excel.Range.prototype.select });
  const heard: string[] = [];
  await page.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(DEALS).onSelectionChanged.add(async ({ address }) => void heard.push(address));
    await context.sync();
  });
  await verbs.showSpot(spot!);
  expect(engine.activeSheetId()).toBe(sheetOf(DEALS)!.id);
  await until(() => heard.join(" "), "B14,E15:E16");
  expect(verbs.spotOfCells([`'${STAFF.replaceAll("'", "''")}'!A3`, ...cells])).toBeUndefined();
  board.close();
});
