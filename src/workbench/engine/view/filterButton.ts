import type { ICellCustomRender } from "../univerUi";

const SIZE = 15;

/** The button in a table's header, at the right end of the cell's bottom. */
export const filterButton: ICellCustomRender & { readonly width: number } = {
  width: SIZE + 2,
  drawWith: (context, { primaryWithCoord: { isMerged, mergeInfo, ...cell } }) => {
    const { endX, endY, startX, startY } = isMerged ? mergeInfo : cell;
    if (endX - startX < SIZE || endY - startY < SIZE) return;
    const left = Math.round(endX - SIZE - 1) + 0.5;
    const top = Math.round(endY - SIZE - 2) + 0.5;
    context.save();
    context.fillStyle = "#ffffff";
    context.strokeStyle = "#ababab";
    context.lineWidth = 1;
    context.fillRect(left, top, SIZE, SIZE);
    context.strokeRect(left, top, SIZE, SIZE);
    context.fillStyle = "#444444";
    context.beginPath();
    context.moveTo(left + 4, top + 6);
    context.lineTo(left + 11, top + 6);
    context.lineTo(left + 7.5, top + 10);
    context.fill();
    context.restore();
  },
};
