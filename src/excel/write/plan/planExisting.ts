import { areaAddress } from "../../../core/report/address";
import { SalesboardError } from "../../../core/errors";
import type { SheetSpec } from "../../../core/report/sheetSpec";
import { usedArea } from "../../areas/usedArea";
import { holds } from "../../areas/holds";
import { isSameArea } from "../../areas/isSameArea";
import { meet } from "../../areas/meet";
import { findBesideOthers } from "./findBesideOthers";
import type { SheetPlan, StandingSheet } from "./sheetPlan";
import { recordOf, type SheetRecord } from "./sheetRecord";

/**
 * What is to be written on a sheet that is there.
 *
 * @param savesWork whether only what has changed is written, where all else stands as it was written
 * @throws SalesboardError where a table or a cell of the user's stands where the add-in must write, or may stand there
 */
export function planExisting(
  spec: SheetSpec,
  sheetName: string,
  standing: StandingSheet,
  savesWork: boolean,
): SheetPlan {
  demandRoom(spec, sheetName, standing);
  const filled = new Map(
    [...standing.users, ...standing.written].map(({ row, column, content }) => [`${row},${column}`, String(content)]),
  );
  const chosen = spec.choices.map(({ row, column, offered, wanted, isAnew }) =>
    [wanted, isAnew ? undefined : filled.get(`${row},${column}`)].find(
      (text) => text !== undefined && offered.includes(text),
    ),
  );
  const { record } = standing;
  const toWrite =
    savesWork && record && stands(spec, standing, record) ? changedBlocks(spec, record, chosen) : "everything";
  return { spec, sheetName, standing, chosen, toWrite, besideOthers: findBesideOthers(spec, standing) };
}

function demandRoom(spec: SheetSpec, sheetName: string, standing: StandingSheet): void {
  const { own, otherTables, users } = standing;
  if (standing.isRearranged) throw new SalesboardError("value", "errors:sheetRearranged", { sheet: sheetName });
  const used = usedArea(spec);
  const inTheWay = otherTables.find(({ area }) => meet(area, own.area) || meet(area, used));
  if (inTheWay) {
    throw new SalesboardError("value", "errors:tableInTheWay", { sheet: sheetName, table: inTheWay.name });
  }
  const needed = [...recordOf(spec).written, ...spec.merges];
  const cell = users.find(({ row, column }) => needed.some((area) => holds(area, row, column)));
  if (cell) {
    const address = areaAddress({ ...cell, rows: 1, columns: 1 });
    throw new SalesboardError("value", "errors:cellInTheWay", { sheet: sheetName, cell: address });
  }
}

/** Whether all stands where, and as, the add-in would write it now, but for what the cells hold. */
function stands(spec: SheetSpec, { own, tables, written, changes }: StandingSheet, record: SheetRecord): boolean {
  const now = recordOf(spec);
  if (changes.rows.length + changes.columns.length > 0) return false;
  if (now.shape !== record.shape || !isSameArea(own.area, record.area) || !isSameArea(own.area, now.area)) return false;
  const tablesStand = spec.tables.every(({ name, area }) =>
    tables.some((table) => table.name === name && isSameArea(table.area, area)),
  );
  const tableCells = spec.tables.map(({ area }) => area);
  const wanted = now.written
    .filter((area) => !tableCells.includes(area))
    .reduce((count, { rows, columns }) => count + rows * columns, 0);
  return tablesStand && tables.length === spec.tables.length && written.length === wanted;
}

function changedBlocks(spec: SheetSpec, record: SheetRecord, chosen: readonly (string | undefined)[]) {
  const { contents } = recordOf(spec);
  const lost = spec.choices.filter((_, index) => chosen[index] === undefined);
  return spec.blocks.flatMap(({ row, column, cells }, index) => {
    const isChoiceLost = lost.some((choice) =>
      holds({ row, column, rows: cells.length, columns: cells[0]?.length ?? 0 }, choice.row, choice.column),
    );
    return contents[index] === record.contents[index] && !isChoiceLost ? [] : [index];
  });
}
