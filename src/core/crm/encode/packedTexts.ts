import { textOf } from "../cells/cells";
import { growingInt32 } from "./growing";

/** The texts of a column's cells, by row. */
export interface TextOfRow {
  /** "" where the cell says nothing. */
  textOf(row: number): string;
}

/** Rows whose texts are kept as one. */
const ROWS_TOGETHER = 512;

/**
 * A column as it is read, of which most texts are different and few are ever asked for, such as the customers of deals. Many are kept
 * as one: that takes half the room, and the garbage collector need not carry each of them about while others are read.
 *
 * @example
 * const customers = new PackedTexts();
 * customers.add("Bakery");
 * customers.finish().textOf(0) // "Bakery"
 */
export class PackedTexts {
  // Not #private, as said of `Growing`.
  private readonly packed: string[] = [];
  private readonly ends;
  private waiting: string[] = [];
  private end = 0;

  /** @param room how many rows may come */
  constructor(room?: number) {
    this.ends = growingInt32(room);
  }

  /** Adds the cell of the next row. */
  add(cell: unknown): void {
    const text = typeof cell === "string" ? cell : textOf(cell);
    this.end += text.length;
    this.ends.push(this.end);
    if (this.waiting.push(text) === ROWS_TOGETHER) this.pack();
  }

  finish(): TextOfRow {
    this.pack();
    const [packed, ends] = [this.packed, this.ends.finish()];
    return {
      textOf(row) {
        const start = row % ROWS_TOGETHER === 0 ? 0 : ends[row - 1];
        return textOf(packed[Math.floor(row / ROWS_TOGETHER)]?.slice(start, ends[row]));
      },
    };
  }

  private pack(): void {
    this.packed.push(this.waiting.join(""));
    this.waiting = [];
    this.end = 0;
  }
}
