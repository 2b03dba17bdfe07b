import type { Connection } from "../read/connection";
import type { Work } from "../work";
import { reportSpecs, withChoice, type Choice } from "./reportSpecs";
import { updateSheets, type WrittenSheet } from "./writeSheets";

export interface MadeWhatIf {
  readonly sheetName: string;
  /** All sheets that are up to date now. */
  readonly written: readonly WrittenSheet[];
}

/** The sheet is nothing without the figures that its formulas read. */
const NEEDED: ReadonlySet<string> = new Set(["whatif", "kpis"]);

/**
 * Makes the what-if sheet, with the sheet of figures that it reads. The other sheets of the add-in's follow where they are there; none of
 * these is added.
 *
 * @param choice whose figures it shows, and of when; without it, what its reader chose on it
 */
export async function makeWhatIf(connection: Connection, work: Work, choice?: Choice): Promise<MadeWhatIf> {
  const specs = await reportSpecs(connection, work);
  const chosen = specs.map((spec) => (spec.id === "whatif" ? withChoice(spec, choice) : spec));
  const written = await updateSheets(chosen, work, (id) => NEEDED.has(id));
  const made = written.find(({ id }) => id === "whatif");
  if (!made) throw new Error("The what-if sheet is among the sheets that were written.");
  return { sheetName: made.sheetName, written };
}
