import type { Rows } from "../../excel/openSalesboard";
import { openData, settingsOf, type DataPane } from "./openData";

jest.setTimeout(240_000);

const TITLE = "Core product and types of deals";
const HEADER = ["Deal ID", "Owner", "Status", "Created", "Closed", "Value", "Product", "Type"];
/** The dearest product is the pump: 3,000 for its one order; the filter has two orders. "Zzyzx" is no type that anybody knows. */
const deals: Rows = [
  HEADER,
  ["D1", "Ann", "Won", "2026-04-01", "2026-05-06", 3000, "Pump", "New business"],
  ["D2", "Ann", "Won", "2026-04-02", "2026-05-07", 500, "Filter", "Zzyzx"],
  ["D3", "Ben", "Won", "2026-04-03", "2026-05-08", 700, "Filter", "Renewal"],
  ["D4", "Ben", "Lost", "2026-04-04", "2026-05-09", 900, "Filter", "Renewal"],
];

const figureOf = ({ board }: DataPane, column: string) =>
  board.table("SalesboardKPIs").find(({ WhoKind, Period }) => WhoKind === "all" && Period === "2026-Q2")?.[column];

test("the core product and what the words for the type stand for can be chosen, and the figures follow", async () => {
  const pane = await openData({ Deals: deals });
  await pane.board.press("connectAndBuild");
  await pane.until(() => pane.text().includes("Pump: 1 order"), "the products do not show");
  expect(pane.fold(TITLE).textContent).toContain("Core product: Pump · 1 word of the type is not known");
  expect(pane.offered("Core product")).toEqual(["Pump: 1 order (proposed)", "Filter: 2 orders"]);
  expect(pane.chosen("Zzyzx")).toBe("Not known");
  expect(pane.chosen("Renewal")).toBe("Renewal");
  // What is known already cannot be made unknown.
  expect(pane.offered("Renewal")).toEqual(["New business", "Upsell", "Renewal", "None of these"]);
  // No word stands for an upsell yet, so there is no such figure.
  expect([figureOf(pane, "coreProductOrders"), figureOf(pane, "upsells")]).toEqual([1, undefined]);
  await pane.choose("Core product", "Filter: 2 orders");
  await pane.choose("Zzyzx", "Upsell");
  expect(figureOf(pane, "coreProductOrders")).toBe(1);
  await pane.press("Read with these choices");
  expect(settingsOf(pane.board)["Salesboard.options"]).toMatchObject({
    coreProduct: "Filter",
    dealTypes: { zzyzx: "upsell" },
  });
  expect([figureOf(pane, "coreProductOrders"), figureOf(pane, "upsells")]).toEqual([2, 1]);
  expect(pane.fold(TITLE).textContent).toContain("Core product: Filter");
  expect(pane.fold(TITLE).textContent).not.toContain("not known");
  pane.close();
});

test("without such columns it says so", async () => {
  const pane = await openData({ Deals: deals.map((row) => row.slice(0, 6)) });
  await pane.press("Read the deals");
  await pane.until(
    () => pane.text().includes("The deals have neither a column for the product nor one for the type."),
    "nothing is said",
  );
  pane.close();
});
