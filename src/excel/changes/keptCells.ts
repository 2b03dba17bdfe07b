import type { DealRecords } from "../../core/changes/types";
import { LOST, NO_DAY, OPEN, UNKNOWN, WON } from "../../core/crm/types";

/** Words for statuses as the hidden sheet has them, whatever the reader's language. */
const STATUS_CODES = { [OPEN]: "open", [WON]: "won", [LOST]: "lost", [UNKNOWN]: "" } as const;
const STATUSES = new Map<unknown, number>(Object.entries(STATUS_CODES).map(([status, word]) => [word, Number(status)]));

/** Rows of deals as cells, in the order of the sheet's columns. */
export function cellsOf(deals: DealRecords, first: number, end: number): (string | number)[][] {
  const numberOrBlank = (number: number) => (Number.isNaN(number) || number === NO_DAY ? "" : number);
  return Array.from({ length: end - first }, (_, at) => {
    const row = first + at;
    return [
      deals.id[row] ?? "",
      deals.owner[row] ?? "",
      STATUS_CODES[(deals.status[row] ?? UNKNOWN) as keyof typeof STATUS_CODES],
      deals.step[row] ?? "",
      numberOrBlank(deals.value[row] ?? NaN),
      numberOrBlank(deals.created[row] ?? NO_DAY),
      numberOrBlank(deals.closed[row] ?? NO_DAY),
    ];
  });
}

/** Takes rows of cells into records; tells of each row whether it can be one. */
export function createRecordsReader(rows: number) {
  const deals = {
    id: [] as string[],
    owner: [] as string[],
    step: [] as string[],
    status: new Uint8Array(rows),
    value: new Float64Array(rows),
    created: new Int32Array(rows),
    closed: new Int32Array(rows),
    sheetRow: new Int32Array(rows),
  };
  return {
    deals: deals as DealRecords,
    /** @returns false where the row is no deal: somebody has changed the sheet */
    read([id, owner, status, step, value, created, closed]: readonly unknown[]): boolean {
      const row = deals.id.length;
      const known = STATUSES.get(status);
      if (id === "" || id === null || id === undefined || known === undefined) return false;
      deals.id.push(String(id));
      deals.owner.push(String(owner ?? ""));
      deals.step.push(String(step ?? ""));
      deals.status[row] = known;
      deals.value[row] = typeof value === "number" ? value : NaN;
      deals.created[row] = typeof created === "number" ? created : NO_DAY;
      deals.closed[row] = typeof closed === "number" ? closed : NO_DAY;
      return true;
    },
  };
}
