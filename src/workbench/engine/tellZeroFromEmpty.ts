import { CELL_INVERTED_INDEX_CACHE } from "./univer";

type Cache = typeof CELL_INVERTED_INDEX_CACHE;
type Positions = ReturnType<Cache["getCellPositions"]>;

/**
 * Univer looks equal cells up in an index, and takes cells that hold 0 for equal to an empty text: =A1="" is TRUE for a 0. In Excel
 * it is FALSE. The index keeps both under keys of their own, so an empty text is answered from its own key alone.
 */
export function tellZeroFromEmpty(): void {
  const cache: Cache & { patched?: boolean } = CELL_INVERTED_INDEX_CACHE;
  if (cache.patched) return;
  cache.patched = true;
  const original = cache.getCellPositions.bind(cache);
  cache.getCellPositions = (unitId, sheetId, column, value, rowsInCache): Positions => {
    const positions = original(unitId, sheetId, column, value, rowsInCache);
    if (value !== "" || !positions) return positions;
    const zeros = cache.getCellValuePositions(unitId, sheetId, column)?.get(0);
    return zeros ? { ...positions, matchingRows: positions.matchingRows.filter((row) => !zeros.has(row)) } : positions;
  };
}
