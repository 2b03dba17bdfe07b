import { ReportError } from "./reportError";

/** What a sheet can be read as. */
export const ROLES = [
  ...(["deals", "stageHistory", "people", "activities", "leads", "targets", "orders", "orderLines"] as const),
] as const;
export type RoleName = (typeof ROLES)[number];

/** What a column of the deals can hold. */
export const FIELDS = [
  ...(["id", "name", "owner", "team", "customer", "created", "quoted", "closed", "wonDate", "lostDate"] as const),
  ...(["expectedClose", "status", "isWon", "isClosed", "stage", "lostAtStage", "lostReason"] as const),
  ...(["lastStageChange", "probability", "value", "estimatedValue", "cost", "margin"] as const),
  ...(["product", "pipeline", "source", "type", "discount", "currency", "lastActivity", "nextActivity"] as const),
] as const;

const STATUSES = ["won", "lost", "open"] as const;

/** What is asked of the columns and status words of the deals. */
export interface Mapped {
  readonly columns?: Readonly<Record<string, { readonly header: string } | "none">>;
  /** Status words as they are written, each with what it stands for. */
  readonly statuses?: Readonly<Record<string, (typeof STATUSES)[number]>>;
}

/**
 * Reads where each kind of sheet is: "deals=pipeline.csv", "people=crm.xlsx!Reps", "leads=none".
 *
 * @returns the places as they were typed, by role
 * @throws ReportError for what is not of that form, and for a role that is none or named twice
 */
export function readRoles(typed: readonly string[]): Readonly<Partial<Record<RoleName, string>>> {
  const places: Partial<Record<RoleName, string>> = {};
  for (const text of typed) {
    const { name, value } = assignment(text, "badRole");
    const role = ROLES.find((one) => one.toLowerCase() === name.toLowerCase());
    if (role === undefined) throw new ReportError("unknownRole", { value: name, known: ROLES.join(", ") });
    if (role in places) throw new ReportError("askedTwice", { option: `--role ${role}` });
    if (role === "deals" && value === "none") throw new ReportError("badRole", { value: text });
    places[role] = value;
  }
  return places;
}

/**
 * Reads which column holds what, and what status words stand for: "owner=Rep", "team=none", "won=Customer, Churned Customer".
 *
 * @throws ReportError for what is not of that form, for a field that is none, and for a word that is to stand for two statuses
 */
export function readMap(typed: readonly string[]): Mapped {
  const columns: Record<string, { readonly header: string } | "none"> = {};
  const statuses: Record<string, (typeof STATUSES)[number]> = {};
  for (const text of typed) {
    const { name, value } = assignment(text, "badMap");
    const status = STATUSES.find((one) => one === name.toLowerCase());
    const field = FIELDS.find((one) => one.toLowerCase() === name.toLowerCase());
    if (status !== undefined) {
      for (const word of value.split(",").map((part) => part.trim())) {
        if (word === "") continue;
        if ((statuses[word] ?? status) !== status) throw new ReportError("askedTwice", { option: `"${word}"` });
        statuses[word] = status;
      }
    } else if (field === undefined) {
      throw new ReportError("unknownField", { value: name, known: [...STATUSES, ...FIELDS].join(", ") });
    } else if (field in columns) {
      throw new ReportError("askedTwice", { option: `--map ${field}` });
    } else {
      columns[field] = value === "none" ? "none" : { header: value };
    }
  }
  return {
    ...(Object.keys(columns).length > 0 && { columns }),
    ...(Object.keys(statuses).length > 0 && { statuses }),
  };
}

/**
 * Reads what one of another currency is worth: "USD=0.92".
 *
 * @throws ReportError where it is no positive number
 */
export function readRates(typed: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    typed.map((text) => {
      const { name, value } = assignment(text, "badRate");
      const rate = Number(value);
      if (!(rate > 0 && Number.isFinite(rate))) throw new ReportError("badRate", { value: text });
      return [name.toUpperCase(), rate];
    }),
  );
}

function assignment(text: string, key: string): { readonly name: string; readonly value: string } {
  const at = text.indexOf("=");
  const [name, value] = [text.slice(0, Math.max(0, at)).trim(), text.slice(at + 1).trim()];
  if (name === "" || value === "") throw new ReportError(key, { value: text });
  return { name, value };
}
