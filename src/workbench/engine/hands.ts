import { valueOf } from "./cells";
import type { Area, CellValue } from "./engine";
import type { Host } from "./startUniver";
import { ICommandService, MoveRangeMutation, SetRangeValuesMutation, SetStyleCommand } from "./univer";
import type { ICellData, ICommandInfo, IMoveRangeMutationParams, ISetRangeValuesMutationParams } from "./univer";

/** Cells whose contents a person has changed in the grid. */
export interface HandEdit {
  readonly sheetId: string;
  readonly area: Area;
  /** What the cell held, where it is one. */
  readonly before?: CellValue;
}

/**
 * Watches what people do to cells in the grid: typing, pasting, filling, deleting, moving, undo and redo. What one action does to
 * a sheet is told as one edit, when the action is through. Returns what ends the watching.
 */
export function watchHands(host: Host, tell: (edits: readonly HandEdit[]) => void): () => void {
  const commands = host.injector.get(ICommandService);
  const touched = new Map<string, { box: Box; before?: CellValue }>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = () => {
    timer = undefined;
    const edits = [...touched].map(([sheetId, { box, before }]) => {
      const area = areaOf(box);
      const isOneCell = area.rows === 1 && area.columns === 1;
      return { sheetId, area, ...(isOneCell && before !== undefined ? { before } : {}) };
    });
    touched.clear();
    tell(edits);
  };
  const isByHand = (options: { onlyLocal?: boolean } | undefined) => !host.isRunning() && !options?.onlyLocal;
  const olds = new WeakMap<object, CellValue>();
  const before = commands.beforeCommandExecuted((command, options) => {
    const [first] = isByHand(options) ? contentsOf(host, command) : [];
    if (first && command.params) olds.set(command.params, cellAt(host, first.sheetId, first.box));
  });
  // Not before: it may be refused.
  const after = commands.onCommandExecuted((command, options) => {
    if (!isByHand(options)) return;
    for (const { sheetId, box } of contentsOf(host, command)) {
      const known = touched.get(sheetId);
      const old = olds.get(command.params ?? {});
      if (known) known.box = around(known.box, box);
      else touched.set(sheetId, { box, ...(old === undefined ? {} : { before: old }) });
      timer ??= setTimeout(flush);
    }
  });
  return () => {
    clearTimeout(timer);
    before.dispose();
    after.dispose();
  };
}

/** First and last row and column. */
export type Box = readonly [top: number, left: number, bottom: number, right: number];

type Cells = Readonly<Record<number, Readonly<Record<number, ICellData | null>> | undefined>>;

/** The cells whose contents a mutation is about to change, by sheet. */
export function contentsOf(host: Host, { id, params }: ICommandInfo): readonly { sheetId: string; box: Box }[] {
  const parts: { sheetId: string; cells: unknown }[] = [];
  if (id === SetRangeValuesMutation.id) {
    const { unitId, subUnitId, cellValue, trigger } = params as ISetRangeValuesMutationParams;
    if (unitId === host.unitId && trigger !== SetStyleCommand.id) parts.push({ sheetId: subUnitId, cells: cellValue });
  } else if (id === MoveRangeMutation.id) {
    const { unitId, from, to } = params as IMoveRangeMutationParams;
    if (unitId !== host.unitId) return [];
    for (const { subUnitId, value } of [from, to]) parts.push({ sheetId: subUnitId, cells: value });
  }
  return parts.flatMap(({ sheetId, cells }) => {
    const box = boxOf((cells ?? {}) as Cells);
    return box ? [{ sheetId, box }] : [];
  });
}

function boxOf(cells: Cells): Box | undefined {
  let box: Box | undefined;
  for (const [row, line] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(line ?? {})) {
      if (!hasContents(cell)) continue;
      const one: Box = [+row, +column, +row, +column];
      box = box ? around(box, one) : one;
    }
  }
  return box;
}

/** Of a cell that only gets a style nobody needs to hear. */
function hasContents(cell: ICellData | null): boolean {
  return cell === null || ["v", "f", "si", "p", "t"].some((part) => part in cell);
}

function around(one: Box, other: Box): Box {
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}

function areaOf([top, left, bottom, right]: Box): Area {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function cellAt(host: Host, sheetId: string, [row, column]: Box): CellValue {
  return valueOf(host.sheet(sheetId).getCellMatrix().getValue(row, column) ?? undefined);
}
