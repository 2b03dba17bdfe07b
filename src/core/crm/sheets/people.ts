import type { RecognisedSheet } from "../columns/recogniseSheet";
import { CapacityColumnReader } from "../encode/capacityColumn";
import { reportSameNames } from "../findings/reportSameNames";
import { NO_DAY, type Day, type TextColumn } from "../types";
import { SheetColumns, type RowsOptions } from "./sheetColumns";
import type { SheetReader } from "./stageHistory";

/** A person was in a team from one day until another, both included; open ends where no day is given. */
export interface Membership {
  readonly owner: string;
  readonly team: string;
  readonly from: Day;
  readonly until: Day;
}

/** A row of the list of people: who somebody is, from one day until another, both included. */
export interface Person extends Omit<Membership, "team"> {
  readonly id?: string;
  readonly team?: string;
  /** 1 for full time. */
  readonly capacity?: number;
}

export interface People {
  readonly persons: readonly Person[];
  /** Those of them who are in a team. */
  readonly memberships: readonly Membership[];
}

const FOREVER: Day = 2147483647;

/**
 * Reads a sheet of people: their names (the first and the last name together where they stand apart), ids, teams and capacity. Two
 * people of one name, as their ids tell, stay two: each is called by the name and the id. Rows without a name, and rows without a team
 * where there is a column for it, are found as incomplete.
 *
 * @example createPeopleReader(recognised, { sheet: "Reps" }) // .finish().data.persons[0] // { id: "7", owner: "Ann (7)", ... }
 */
export function createPeopleReader(recognised: RecognisedSheet, options: RowsOptions): SheetReader<People> {
  const columns = new SheetColumns(recognised, options, {
    texts: ["id", "owner", "firstName", "lastName", "team"],
    dates: ["from", "until"],
    amounts: ["capacity"],
    readers: { capacity: () => new CapacityColumnReader() },
    telling: ["from", "until", "team"],
  });
  const fields: Readonly<Partial<Record<string, number>>> = recognised.columns;
  const nameField = fields.owner === undefined ? (fields.lastName === undefined ? "firstName" : "lastName") : "owner";
  return {
    read: (rows, firstSheetRow) => columns.read(rows, firstSheetRow),
    finish() {
      const { rows, sheetRow, texts, days, amounts } = columns.finish();
      const textIn = (field: keyof typeof texts, row: number) =>
        texts[field].texts[texts[field].codes[row] ?? -1] ?? "";
      const nameIn = (row: number) =>
        textIn("owner", row) || `${textIn("firstName", row)} ${textIn("lastName", row)}`.trim();
      columns.noteIncomplete("peopleIncomplete", sheetRow, [
        [nameField, (row) => nameIn(row) !== ""],
        ["team", (row) => fields.team === undefined || textIn("team", row) !== ""],
      ]);
      const listed = Array.from({ length: rows }, (_, row) => row).filter((row) => nameIn(row) !== "");
      const ids = idsByName(listed, nameIn, (row) => textIn("id", row));
      const isShared = (row: number) => textIn("id", row) !== "" && (ids.get(nameIn(row).toLowerCase())?.size ?? 0) > 1;
      const place = { rowOf: (row: number) => sheetRow[row] ?? 0, column: fields[nameField] };
      reportSameNames(nameColumn(rows, nameIn), texts.id, columns.findings, place);
      const persons = listed.map((row): Person => {
        const [id, team, capacity = NaN] = [textIn("id", row), textIn("team", row), amounts.capacity[row]];
        const until = days.until[row] ?? NO_DAY;
        return {
          owner: isShared(row) ? `${nameIn(row)} (${id})` : nameIn(row),
          from: days.from[row] ?? NO_DAY,
          until: until === NO_DAY ? FOREVER : until,
          ...(id && { id }),
          ...(team && { team }),
          ...(!Number.isNaN(capacity) && { capacity }),
        };
      });
      return { data: { persons, memberships: persons.flatMap(membershipOf) }, findings: columns.found() };
    },
  };
}

/** The names as a column, whichever columns they come from. */
function nameColumn(rows: number, nameIn: (row: number) => string): TextColumn {
  const texts = Array.from({ length: rows }, (_, row) => nameIn(row));
  return { codes: Int32Array.from(texts, (text, row) => (text === "" ? -1 : row)), texts };
}

/** The different ids of those who are called the same. */
function idsByName(
  rows: readonly number[],
  nameIn: (row: number) => string,
  idIn: (row: number) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const ids = new Map<string, Set<string>>();
  for (const row of rows) {
    const name = nameIn(row).toLowerCase();
    ids.set(name, (ids.get(name) ?? new Set<string>()).add(idIn(row)));
  }
  return ids;
}

function membershipOf({ owner, team, from, until }: Person): Membership[] {
  return team === undefined ? [] : [{ owner, team, from, until }];
}
