import { isBlank } from "../cells/cells";
import { DateColumnReader } from "../encode/dateColumn";
import { dateOrders } from "../encode/dateOrders";
import { Findings } from "../findings/findings";
import { reportSameNames } from "../findings/reportSameNames";
import type { RecognisedSheet } from "../columns/recogniseSheet";
import type { SheetOptions, SheetReader } from "./stageHistory";
import { TextColumnReader } from "../encode/textColumn";
import { NO_DAY, type Day } from "../types";

/** A person was in a team from one day until another, both included; open ends where no day is given. */
export interface Membership {
  readonly owner: string;
  readonly team: string;
  readonly from: Day;
  readonly until: Day;
}

const FOREVER: Day = 2147483647;

/** Reads a sheet of people and their teams. Rows without a person or a team are left out and found as incomplete. */
export function createPeopleReader(
  recognised: RecognisedSheet,
  options: SheetOptions,
): SheetReader<readonly Membership[]> {
  const { owner: ownerAt, team: teamAt, from: fromAt, until: untilAt } = recognised.columns;
  const idAt = recognised.columns.id;
  const findings = new Findings(options.sheet, options.firstColumn ?? 0);
  const owner = new TextColumnReader();
  const team = new TextColumnReader();
  const id = new TextColumnReader();
  const from = new DateColumnReader(options);
  const until = new DateColumnReader(options);
  const sheetRows: number[] = [];

  return {
    read(rows, firstSheetRow) {
      const ownersRead = owner.read(rows, ownerAt);
      const teamsRead = team.read(rows, teamAt);
      id.read(rows, idAt);
      rows.forEach((row, at) => {
        sheetRows.push(firstSheetRow + at);
        const hasOwner = (ownersRead[at] ?? -1) >= 0;
        const hasTeam = (teamsRead[at] ?? -1) >= 0;
        if (!(hasOwner && hasTeam) && !row.every(isBlank)) {
          findings.add("peopleIncomplete", firstSheetRow + at, hasOwner ? teamAt : ownerAt);
        }
      });
      for (const [days, column] of [
        [from, fromAt],
        [until, untilAt],
      ] as const) {
        days.read(rows, column, (kind, at) => {
          if (kind === "unreadable") findings.add("textDate", firstSheetRow + at, column);
        });
      }
      findings.settle();
    },
    finish() {
      const [fromOrder, untilOrder] = dateOrders([from, until] as const, findings);
      const fromDays = from.finish(fromOrder, (row) => findings.add("textDate", sheetRows[row] ?? 0, fromAt));
      const untilDays = until.finish(untilOrder, (row) => findings.add("textDate", sheetRows[row] ?? 0, untilAt));
      const owners = owner.finish();
      const teams = team.finish();
      const place = { rowOf: (row: number) => sheetRows[row] ?? 0, column: ownerAt };
      reportSameNames(owners, id.finish(), findings, place);
      const data = sheetRows.flatMap((_, row): Membership[] => {
        const name = owners.texts[owners.codes[row] ?? -1];
        const group = teams.texts[teams.codes[row] ?? -1];
        if (name === undefined || group === undefined) return [];
        const last = untilDays[row] ?? NO_DAY;
        return [{ owner: name, team: group, from: fromDays[row] ?? NO_DAY, until: last === NO_DAY ? FOREVER : last }];
      });
      return { data, findings: findings.finish(sheetRows.length) };
    },
  };
}
