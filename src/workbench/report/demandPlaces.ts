import type { Engine } from "../engine/engine";
import type { PlaceOptions } from "./findPlaces";
import { onSheet } from "./onSheet";
import type { ReportArguments } from "./readArguments";
import { readTable } from "./readTable";
import { ReportError } from "./reportError";

/**
 * Makes sure that each place that was named was read as what it was named for: a place is read as one thing, and what is read as the deals
 * is left to them. In the pane such a place is not offered.
 *
 * @param typed what was typed, for the sentence
 * @throws ReportError for the first that is read as something else
 */
export function demandPlaces(typed: ReportArguments["roles"], { others = {} }: PlaceOptions, engine: Engine): void {
  const sources = readTable(engine, "SalesboardSources").map((row) => ({
    name: String(row.Sheet),
    role: String(row.Role),
  }));
  for (const [role, place] of Object.entries(others)) {
    if (place === "none") continue;
    const there = sources.filter(({ name }) => onSheet(name) === place.sheet);
    const names = [`${place.sheet}!${place.table ?? ""}`, `${place.sheet}, ${place.block ?? ""}`];
    const exact = there.filter(({ name }) => names.includes(name));
    const found = exact.length > 0 ? exact : there;
    if (found.length === 0 || found.some((source) => source.role === role)) continue;
    const taken = [...new Set(found.map((source) => source.role))].join(", ");
    throw new ReportError("placeTaken", { place: typed[role as keyof typeof typed] ?? place.sheet, role, taken });
  }
}
