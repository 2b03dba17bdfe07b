import type { Area } from "../engine";
import { rangeOf } from "../geometry";
import type { Host } from "../startUniver";
import { ICommandService } from "../univer";
import {
  IEditorBridgeService,
  ScrollToRangeOperation,
  SetSelectionsOperation,
  SheetsSelectionsService,
} from "../univerUi";

/** What people look at in the grid, and whether they are typing. */
export interface Looks {
  activated(sheetId: string): void;
  selected(sheetId: string, area: Area): void;
  /** A person begins to type into a cell, or ends it. */
  editing(isEditing: boolean): void;
}

/** Tells of the sheet and the cells that a person goes to, and of typing. Returns what ends it. */
export function watchLooks(host: Host, looks: Looks): () => void {
  const later = (task: () => void) => setTimeout(() => !ended && task());
  let ended = false;
  let isEditing = false;
  let told: { sheetId: string; area: Area } | undefined;
  const selections = host.injector.get(SheetsSelectionsService);
  const subscriptions = [
    // The engine shows another sheet for a moment where Univer wants that; it is over by then.
    host.workbook.activeSheet$.subscribe(() => later(() => looks.activated(activeId(host)))),
    // By the pointer and keys, and by the name box.
    ...[selections.selectionMoveEnd$, selections.selectionSet$].map((changes) =>
      changes.subscribe((all) => {
        const range = all?.at(-1)?.range;
        const sheetId = activeId(host);
        if (!range || host.isRunning()) return;
        const area = areaOf(host, sheetId, range);
        const isKnown = told?.sheetId === sheetId && isSame(told.area, area);
        told = { sheetId, area };
        if (!isKnown) later(() => looks.selected(sheetId, area));
      }),
    ),
    host.injector.get(IEditorBridgeService).visible$.subscribe(({ visible }) => {
      if (visible === isEditing) return;
      isEditing = visible;
      looks.editing(visible);
    }),
  ];
  return () => {
    ended = true;
    subscriptions.forEach((subscription) => subscription.unsubscribe());
  };
}

/** Selects cells of the sheet that is shown, and brings them into sight. */
export function selectInGrid(host: Host, sheetId: string, areas: readonly Area[]): void {
  const [first] = areas;
  if (activeId(host) !== sheetId || !first) return;
  const now = host.injector.get(SheetsSelectionsService).getCurrentLastSelection();
  if (now && areas.length === 1 && isSame(areaOf(host, sheetId, now.range), first)) return;
  const selections = areas.map((area) => ({ range: rangeOf(area), primary: firstCellOf(area), style: null }));
  host.run(SetSelectionsOperation.id, { subUnitId: sheetId, selections });
  // Nothing has to be scrolled where it is in sight.
  const range = rangeOf(first);
  host.injector.get(ICommandService).syncExecuteCommand(ScrollToRangeOperation.id, { range });
}

function firstCellOf(area: Area) {
  return {
    startRow: area.row,
    endRow: area.row,
    startColumn: area.column,
    endColumn: area.column,
    actualRow: area.row,
    actualColumn: area.column,
    isMerged: false,
    isMergedMainCell: false,
  };
}

const activeId = ({ workbook }: Host) => workbook.getActiveSheet().getSheetId();

interface Lines {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** Whole rows and columns may have no numbers on their other side. */
function areaOf(host: Host, sheetId: string, { startRow, endRow, startColumn, endColumn }: Lines): Area {
  const sheet = host.sheet(sheetId);
  const row = Number.isNaN(startRow) ? 0 : startRow;
  const column = Number.isNaN(startColumn) ? 0 : startColumn;
  return {
    row,
    column,
    rows: (Number.isNaN(endRow) ? sheet.getRowCount() - 1 : endRow) - row + 1,
    columns: (Number.isNaN(endColumn) ? sheet.getColumnCount() - 1 : endColumn) - column + 1,
  };
}

function isSame(one: Area, other: Area): boolean {
  return (
    one.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns
  );
}
