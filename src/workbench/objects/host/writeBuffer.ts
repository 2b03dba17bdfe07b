import type { Area, CellInput, Engine } from "../../engine/engine";

interface Block {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly cells: (readonly CellInput[])[];
}

/**
 * Gathers writes of cells until somebody looks. The client splits a large matrix into blocks of rows; blocks that continue
 * each other become one change for the engine.
 */
export class WriteBuffer {
  private block: Block | undefined;
  constructor(private readonly engine: Engine) {}

  add(sheetId: string, area: Area, cells: readonly (readonly CellInput[])[]): void {
    const open = this.block;
    const continues =
      open?.sheetId === sheetId &&
      open.column === area.column &&
      open.columns === area.columns &&
      open.row + open.cells.length === area.row;
    if (open && continues) {
      for (const row of cells) open.cells.push(row);
      return;
    }
    this.flush();
    this.block = { sheetId, row: area.row, column: area.column, columns: area.columns, cells: [...cells] };
  }

  flush(): void {
    const block = this.block;
    if (!block) return;
    this.block = undefined;
    const { sheetId, row, column, columns, cells } = block;
    this.engine.writeCells(sheetId, { row, column, rows: cells.length, columns }, cells);
  }
}
