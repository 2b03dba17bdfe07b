import type { Host } from "../startUniver";
import { IRenderManagerService, SheetSkeletonManagerService } from "../univerUi";

/** Where the cells of the sheet that is shown are on the page, in pixels of the page from the canvas's top left corner. */
export interface GridFrame {
  readonly sheetId: string;
  readonly canvas: HTMLCanvasElement;
  readonly zoom: number;
  /** Of the row and column headers. */
  readonly headers: Offset;
  /** Of the frozen rows and columns; they begin below and beside the headers. */
  readonly frozen: Offset;
  /** How far the other cells are scrolled. */
  readonly scroll: Offset;
}

interface Offset {
  readonly left: number;
  readonly top: number;
}

/** Undefined while nothing is drawn yet. */
export function gridFrame(host: Host): GridFrame | undefined {
  const render = host.injector.get(IRenderManagerService).getRenderById(host.unitId);
  const main = render?.scene.getViewport("viewMain");
  const canvas = render?.engine.getCanvasElement();
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  if (!render || !main || !canvas || !skeleton) return undefined;
  const sheet = host.workbook.getActiveSheet();
  const zoom = render.scene.getAncestorScale().scaleX;
  const { startRow, startColumn, xSplit, ySplit } = sheet.getFreeze();
  const from = skeleton.getNoMergeCellWithCoordByIndex(
    Math.max(0, startRow - ySplit),
    Math.max(0, startColumn - xSplit),
    false,
  );
  const to = skeleton.getNoMergeCellWithCoordByIndex(Math.max(0, startRow), Math.max(0, startColumn), false);
  return {
    sheetId: sheet.getSheetId(),
    canvas,
    zoom,
    headers: { left: skeleton.rowHeaderWidth * zoom, top: skeleton.columnHeaderHeight * zoom },
    frozen: {
      left: xSplit > 0 ? (to.startX - from.startX) * zoom : 0,
      top: ySplit > 0 ? (to.startY - from.startY) * zoom : 0,
    },
    scroll: { left: main.viewportScrollX * zoom, top: main.viewportScrollY * zoom },
  };
}
