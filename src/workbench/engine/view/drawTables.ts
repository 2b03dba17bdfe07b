import type { TableExtras, WorkbookDocument } from "../../document";
import type { Area, TableInfo } from "../engine";
import type { Host } from "../startUniver";
import type { IStyleData } from "../univer";
import {
  INTERCEPTOR_POINT,
  InterceptorEffectEnum,
  IRenderManagerService,
  SheetInterceptorService,
  SheetSkeletonManagerService,
} from "../univerUi";
import type { ICellDataForSheetInterceptor } from "../univerUi";
import { filterButton } from "./filterButton";
import { tableLook, type TableLook, type TablePlace } from "./tableLook";

interface DrawnTable {
  readonly area: Area;
  readonly look: TableLook | undefined;
  readonly banded: boolean;
  readonly buttons: boolean;
  /** The styles made so far, by place and edges. */
  readonly made: Map<string, IStyleData>;
}

/**
 * Draws tables as Excel does: the header and the bands of their style, and the filter buttons, which do nothing here. Only what is
 * drawn changes, never a cell. The returned function takes the tables as they are now.
 */
export function drawTables(host: Host): (document: Pick<WorkbookDocument, "engine" | "tables">) => void {
  let drawn = new Map<string, DrawnTable[]>();
  let text = "[]";
  host.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler: (cell, at, next) => {
      const table = drawn.get(at.subUnitId)?.find(({ area }) => isIn(area, at.row, at.col));
      if (!table) return next(cell);
      const shown: ICellDataForSheetInterceptor = { ...(cell ?? at.rawData) };
      shown.themeStyle = styleAt(table, at.row, at.col);
      if (!table.buttons || at.row !== table.area.row) return next(shown);
      return next({
        ...shown,
        customRender: [...(shown.customRender ?? []), filterButton],
        fontRenderExtension: { ...shown.fontRenderExtension, rightOffset: filterButton.width },
      });
    },
  });
  return ({ engine, tables }) => {
    const known = engine.listTables().map((info) => [info, tables.get(info.id)] as const);
    const now = JSON.stringify(known);
    if (now === text) return;
    text = now;
    drawn = new Map();
    for (const [info, extras] of known) {
      drawn.set(info.sheetId, [...(drawn.get(info.sheetId) ?? []), drawnTable(info, extras)]);
    }
    redraw(host);
  };
}

function drawnTable({ area }: TableInfo, extras: TableExtras | undefined): DrawnTable {
  return {
    area,
    look: extras && tableLook(extras.style),
    banded: extras?.bandedRows ?? false,
    buttons: extras?.filterButton ?? false,
    made: new Map(),
  };
}

function styleAt({ area, look, banded, made }: DrawnTable, row: number, column: number): IStyleData {
  const offset = row - area.row;
  const place: TablePlace = offset === 0 ? "header" : banded && offset % 2 === 1 ? "band" : "plain";
  const edges = [
    ...(offset === 0 ? (["t"] as const) : []),
    ...(offset === area.rows - 1 ? (["b"] as const) : []),
    ...(column === area.column ? (["l"] as const) : []),
    ...(column === area.column + area.columns - 1 ? (["r"] as const) : []),
  ];
  const key = place + edges.join("");
  let style = made.get(key);
  if (!style) made.set(key, (style = look?.({ place, edges }) ?? {}));
  return style;
}

const isIn = (area: Area, row: number, column: number) =>
  row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;

function redraw({ injector, unitId }: Host): void {
  const render = injector.get(IRenderManagerService).getRenderById(unitId);
  render?.with(SheetSkeletonManagerService).reCalculate();
  render?.mainComponent?.makeForceDirty();
}
