import type { Connection } from "../read/connection";
import type { Work } from "../work";
import { reportSpecs } from "./reportSpecs";
import { updateSheets, type WrittenSheet } from "./writeSheets";

export interface MadeTeamBenchmark {
  readonly sheetName: string;
  /** All sheets that are up to date now. */
  readonly written: readonly WrittenSheet[];
}

/**
 * Makes the team benchmark of data that were read with options that ask for one. The other sheets of the add-in's follow where they
 * are there; none of these is added.
 */
export async function makeTeamBenchmark(connection: Connection, work: Work): Promise<MadeTeamBenchmark> {
  const written = await updateSheets(await reportSpecs(connection, work), work, (id) => id === "team");
  const team = written.find(({ id }) => id === "team");
  if (!team) throw new Error("The team benchmark is among the sheets that were written.");
  return { sheetName: team.sheetName, written };
}
