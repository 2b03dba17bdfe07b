import { toDay } from "../src/core/crm/cells/day";
import type { Day } from "../src/core/crm/types";
import { createRandom, type Random } from "../src/sample/random";

/** A sheet as Office.js hands it over: a header, and the rows below it as chunks of JSON text. */
export interface Sheet {
  readonly header: readonly string[];
  /** Below the header; a sheet's used range tells. */
  readonly rows: number;
  readonly chunks: readonly string[];
  /** The first rows once more: the add-in asks for them apart, to recognise the sheet. */
  readonly sample: string;
}

export interface Sheets {
  readonly deals: Sheet;
  readonly history?: Sheet;
}

export interface SheetsAsked {
  readonly deals: number;
  /** "plain": D-100001; "opaque": 18 characters, as Salesforce makes them. */
  readonly ids: "plain" | "opaque";
  /** A stage history of four rows a deal: deal by deal as reports list it, or by date as a CRM logs it, which is harder to read. */
  readonly history?: "byDeal" | "byDate";
}

const DEAL_HEADER = ["Deal ID", "Customer", "Owner", "Team", "Created", "Closed", "Status", "Stage", "Value"];
const HISTORY_HEADER = ["Deal ID", "Stage", "Entered"];
/** The steps in their order, and the one that makes a deal a quote. */
export const STEPS = ["Lead", "Qualified", "Needs analysis", "Proposal", "Negotiation", "Contract sent"] as const;
export const QUOTE_STEP = "Proposal";
/** Five years, with a whole quarter at each end. */
export const FIRST_DAY: Day = toDay(2021, 7, 1);
export const AS_OF: Day = toDay(2026, 6, 30);

const ROWS_A_CHUNK = 10_000;
const ROWS_OF_SAMPLE = 100;
const TEAMS = ["North", "South", "België", "Export", "Key accounts"] as const;
const OWNERS = 50;
const FIRST_NAMES = ["Anna", "Bram", "Chloé", "Daan", "Esther", "Femke", "Gijs", "Hanna", "Ivo", "Jörg"] as const;
const LAST_NAMES = ["de Vries", "Jansen", "Peeters", "Nielsen", "Müller"] as const;
const TRADES = ["Bouw", "Installaties", "Logistiek", "Techniek", "Zorggroep", "Retail", "Foods"] as const;
type Way = readonly [number, number, number, number];

/** The steps of a deal's four rows: some stop early and step back, some skip. */
const WAYS: readonly [Way, ...Way[]] = [
  [0, 0, 1, 1],
  [0, 1, 1, 2],
  [0, 1, 2, 3],
  [0, 1, 3, 4],
  [0, 2, 4, 5],
  [1, 2, 3, 5],
];

type Row = readonly (string | number)[];

/** Makes deals as a CRM exports them, the same for the same question: skewed values, idle steps, a few blanks. */
export function makeSheets({ deals: count, ids, history }: SheetsAsked): Sheets {
  const random = createRandom(2026);
  const idOf = ids === "plain" ? plainId : opaqueId;
  const deals = chunksOf(DEAL_HEADER);
  const steps: HistoryStep[] = [];
  for (let deal = 0; deal < count; deal++) {
    const created = FIRST_DAY + Math.floor((deal / count) * (AS_OF - FIRST_DAY + 1));
    const way = random.pick(WAYS);
    const entered = daysOf(way.length, created, random);
    deals.push(dealRow(idOf(deal), created, way[3], entered.at(-1) ?? created, random));
    if (history) way.forEach((step, at) => steps.push({ deal, step, day: entered[at] ?? created }));
  }
  if (history === undefined) return { deals: deals.finish() };
  if (history === "byDate") steps.sort((a, b) => a.day - b.day);
  return { deals: deals.finish(), history: historySheet(steps, idOf) };
}

interface HistoryStep {
  readonly deal: number;
  readonly step: number;
  readonly day: Day;
}

function historySheet(steps: readonly HistoryStep[], idOf: (deal: number) => string): Sheet {
  const rows = chunksOf(HISTORY_HEADER);
  for (const { deal, step, day } of steps) rows.push([idOf(deal), STEPS[step] ?? "", day]);
  return rows.finish();
}

function dealRow(id: string, created: Day, step: number, lastStep: Day, random: Random): Row {
  const owner = random.integer(0, OWNERS - 1);
  const isBlankOwner = random.chance(0.005);
  const decided = lastStep + Math.round(random.skewed(12, 0.7));
  const isOpen = decided > AS_OF || random.chance(0.04);
  const status = isOpen ? "Open" : step >= 3 && random.chance(0.42) ? "Won" : "Lost";
  return [
    id,
    random.chance(0.01) ? "" : `${random.pick(LAST_NAMES)} ${random.pick(TRADES)} ${String(random.integer(1, 5000))}`,
    isBlankOwner ? "" : ownerName(owner),
    isBlankOwner ? "" : (TEAMS[owner % TEAMS.length] ?? ""),
    created,
    isOpen || random.chance(0.005) ? "" : decided,
    status,
    STEPS[step] ?? "",
    random.chance(0.02) ? "" : Math.round(random.skewed(8000, 0.9) * 100) / 100,
  ];
}

function ownerName(owner: number): string {
  const first = FIRST_NAMES[owner % FIRST_NAMES.length] ?? "";
  return `${first} ${LAST_NAMES[Math.floor(owner / FIRST_NAMES.length)] ?? ""}`;
}

function daysOf(steps: number, created: Day, random: Random): Day[] {
  let day = created;
  return Array.from({ length: steps }, (_, at) => {
    if (at > 0) day = Math.min(AS_OF, day + Math.round(random.skewed(9, 0.8)));
    return day;
  });
}

function plainId(deal: number): string {
  return `D-${String(100_001 + deal)}`;
}

const SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

function opaqueId(deal: number): string {
  let counter = "";
  for (let rest = deal; counter.length < 5; rest = Math.floor(rest / 62))
    counter = `${SIGNS[rest % 62] ?? ""}${counter}`;
  const check = [7, 31, 53].map((factor) => SIGNS[(deal * factor) % 32] ?? "").join("");
  return `0065g00000${counter}${check}`;
}

/** Gathers rows and turns each full chunk into text at once, as the rows of a million deals would fill the memory. */
function chunksOf(header: readonly string[]): { push(row: Row): void; finish(): Sheet } {
  const chunks: string[] = [];
  let rows: Row[] = [];
  let count = 0;
  let sample = "[]";
  const close = () => {
    if (count === 0) sample = JSON.stringify(rows.slice(0, ROWS_OF_SAMPLE));
    count += rows.length;
    if (rows.length > 0) chunks.push(JSON.stringify(rows));
    rows = [];
  };
  return {
    push(row) {
      rows.push(row);
      if (rows.length === ROWS_A_CHUNK) close();
    },
    finish() {
      close();
      return { header, rows: count, chunks, sample };
    },
  };
}
