import { dayOf, isoOf, type Day } from "./calendar";
import type { Blemish } from "./chooseBlemishes";
import { LAST_DAY, PEOPLE } from "./firm";
import { sheet, type Cell, type Column, type SampleSheet } from "./sheet";
import type { Deal } from "./simulateDeals";
import { simulateSales, type Sales } from "./simulateSales";

/** The deals of the sample firm with their steps and the people: all that the dashboard is made of. */
export function dealSheets(sales: Sales = simulateSales()): SampleSheet[] {
  return [dealsSheet(sales), historySheet(sales), peopleSheet()];
}

function dealsSheet({ deals, blemishes }: Sales): SampleSheet {
  const columns: Column[] = [
    ["Deal ID", 10],
    ["Deal", 48],
    ["Customer", 34],
    ["Owner", 21],
    ["Created", 12, "date"],
    ["Stage", 15],
    ["Status", 9],
    ["Value", 12, "money"],
    ["Margin", 11, "money"],
    ["Product", 20],
    ["Source", 18],
    ["Closed", 12, "date"],
    ["Expected close", 16, "date"],
    ["Lost at stage", 15],
    ["Lost reason", 26],
    ["Type", 14],
  ];
  const rows = deals.flatMap((deal) => {
    const blemish = blemishes.get(deal.id);
    const row = dealRow(deal, blemish);
    return blemish === "doubleRow" ? [row, row] : [row];
  });
  return sheet("Deals", "CrmDeals", columns, rows);
}

function dealRow(deal: Deal, blemish: Blemish | undefined): Cell[] {
  const last = deal.history[deal.history.length - 1]?.step ?? "";
  const product = blemish === "productSpelling" ? "Solarroof" : deal.product;
  return [
    deal.id,
    `${product} – ${deal.customer}`,
    deal.customer,
    blemish === "missingOwner" ? null : blemish === "trailingBlank" ? `${deal.owner} ` : deal.owner,
    blemish === "textCreated" ? asText(deal.created) : deal.created,
    last,
    deal.status,
    blemish === "textAmount" ? amountAsText(deal.value ?? 0) : (deal.value ?? null),
    deal.margin ?? null,
    product,
    deal.source,
    closedCell(deal, blemish),
    blemish === "expectedCloseInPast" ? dayOf(LAST_DAY) - 41 : deal.expectedClose,
    deal.status === "Lost" ? last : null,
    deal.lostReason ?? null,
    deal.type,
  ];
}

function closedCell({ closed, created }: Deal, blemish: Blemish | undefined): Cell {
  if (closed === undefined || blemish === "wonWithoutCloseDate") return null;
  if (blemish === "textClosed") return asText(closed);
  return blemish === "closedBeforeCreated" ? created - 3 : closed;
}

/** @example asText(46203) // "30-06-2026" */
function asText(day: Day): string {
  return isoOf(day).split("-").reverse().join("-");
}

/** @example amountAsText(2900) // "€ 2.900,00" */
function amountAsText(amount: number): string {
  return `€ ${String(amount).replace(/\B(?=(\d{3})+$)/g, ".")},00`;
}

function historySheet({ deals }: Sales): SampleSheet {
  const rows = deals
    .flatMap(({ id, history }) => history.map(({ step, entered }) => ({ id, step, entered })))
    .sort((a, b) => a.entered - b.entered)
    .map(({ id, step, entered }) => [id, step, entered]);
  return sheet(
    "Stage history",
    "CrmHistory",
    [
      ["Deal ID", 10],
      ["Stage", 17],
      ["Entered", 12, "date"],
    ],
    rows,
  );
}

function peopleSheet(): SampleSheet {
  const columns: Column[] = [
    ["Owner", 22],
    ["Team", 13],
    ["From", 12, "date"],
    ["Until", 12, "date"],
    ["Capacity", 11, "number"],
  ];
  const rows = PEOPLE.map(({ name, team, from, until, capacity }) => [
    name,
    team,
    dayOf(from),
    until === undefined ? null : dayOf(until),
    capacity,
  ]);
  return sheet("People", "CrmPeople", columns, rows);
}
