import { normalise } from "../../crm/cells/normalise";

/** What the KPI table has columns for beside the figures. */
const TAKEN = ["key", "who", "whokind", "period", "periodkind", "previous", "lastyear", "days"];

/**
 * Gives ids to KPIs that people named: in letters and digits, as they stand in formulas, and none twice.
 *
 * @param taken ids of other KPIs
 * @example createOwnIds(["orders"])("Fair appointments") // "fairAppointments"
 */
export function createOwnIds(taken: Iterable<string>): (name: string) => string {
  const used = new Set([...TAKEN, ...[...taken].map((id) => id.toLowerCase())]);
  return (name) => {
    const [first = "", ...others] = normalise(name).split(" ");
    const camel = first + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
    const base = /^\p{L}/u.test(camel) ? camel : `kpi${camel}`;
    let id = base;
    for (let number = 2; used.has(id.toLowerCase()); number++) id = `${base}${String(number)}`;
    used.add(id.toLowerCase());
    return id;
  };
}
