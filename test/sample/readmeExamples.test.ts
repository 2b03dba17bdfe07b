import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Culture } from "../../src/core/criteria/culture";
import { backcalcRows } from "../../src/core/funnel/backcalcRows";
import { closingRate } from "../../src/core/funnel/closingRate";
import { conversion } from "../../src/core/funnel/conversion";
import { averageOrder } from "../../src/core/ranges/averageOrder";
import { openQuotes } from "../../src/core/ranges/openQuotes";
import { salesCycle } from "../../src/core/ranges/salesCycle";
import { sampleSheets } from "../../src/sample/sampleSheets";
import type { Cell } from "../../src/sample/sheet";

const readme = readFileSync(join(__dirname, "..", "..", "README.md"), "utf8");
const american: Culture = { locale: "en-US", decimal: ".", thousands: ",", dateOrder: "mdy" };

/** A table column of the sample as Excel hands it to a function. */
function column(table: string, header: string): NonNullable<Cell>[][] {
  const sheet = sampleSheets().find((each) => each.table === table);
  const at = sheet?.columns.findIndex((each) => each.header === header) ?? -1;
  return sheet?.rows.map((row) => [row[at] ?? ""]) ?? [];
}

/** What the README says a formula gives. */
function said(formula: string): string | undefined {
  return readme
    .split("\n")
    .flatMap((line) => (line.includes(`\`${formula}\``) ? [line.split("|")[2]?.trim() ?? ""] : []))[0];
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

describe("the README's examples on the sample workbook", () => {
  it("CLOSINGRATE of everything, and of one owner's larger deals", () => {
    const status = column("CrmDeals", "Status");
    expect(said("=CLOSINGRATE(CrmDeals[Status])")).toBe(percent(closingRate(status, [], american)));
    const criteria = [column("CrmDeals", "Owner"), [["Femke*"]], column("CrmDeals", "Value"), [[">=50000"]]];
    expect(said('=CLOSINGRATE(CrmDeals[Status], CrmDeals[Owner], "Femke*", CrmDeals[Value], ">=50000")')).toBe(
      percent(closingRate(status, criteria, american)),
    );
  });

  it("AVGORDER, SALESCYCLE and OPENQUOTES of everything", () => {
    const [status, value] = [column("CrmDeals", "Status"), column("CrmDeals", "Value")];
    const ranges = { status, created: column("CrmDeals", "Created"), closed: column("CrmDeals", "Closed") };
    const order = averageOrder({ status, value }, american);
    expect(said("=AVGORDER(CrmDeals[Status], CrmDeals[Value])")).toBe(Math.round(order).toLocaleString("en-US"));
    const dates = "CrmDeals[Status], CrmDeals[Created], CrmDeals[Closed]";
    expect(said(`=SALESCYCLE(${dates})`)).toBe(String(salesCycle(ranges, american)));
    expect(said(`=OPENQUOTES(${dates})`)).toBe(String(openQuotes(ranges, american)));
  });

  it("CONVERSION from quote to order", () => {
    const history = { deal: column("CrmHistory", "Deal ID"), stage: column("CrmHistory", "Stage") };
    const share = conversion({ ...history, from: "Quote", to: "Won", criteria: [] }, american);
    expect(said('=CONVERSION(CrmHistory[Deal ID], CrmHistory[Stage], "Quote", "Won")')).toBe(percent(share));
  });

  it("BACKCALC of ten customers", () => {
    const rows = backcalcRows({ goal: 10, conversions: [[0.5, 0.5, 0.4]], goalLabel: "goal" }, american);
    expect(said("=BACKCALC(10, {0.5,0.5,0.4})")).toBe(rows.map(([needed]) => Number(needed).toFixed(0)).join(", "));
  });
});
