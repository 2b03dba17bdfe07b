type Numbers = Int32Array | Float64Array | Uint8Array;

/** Room where nobody knows how many rows come. */
const ROOM_AT_FIRST = 1024;

/** A typed array that grows as rows come in, so that rows need not be kept until their number is known. */
export class Growing<Column extends Numbers> {
  // Not #private: for older browsers that becomes a WeakMap, and to push a number took twenty times as long.
  private count = 0;
  private numbers: Column;
  private readonly make: (length: number) => Column;

  /** @param room how many numbers may come: growing copies them all, and the garbage collector comes for what is left behind */
  constructor(make: (length: number) => Column, room: number | undefined = ROOM_AT_FIRST) {
    this.make = make;
    this.numbers = make(room);
  }

  get length(): number {
    return this.count;
  }

  push(value: number): void {
    if (this.count === this.numbers.length) this.makeRoom(this.count + 1);
    this.numbers[this.count++] = value;
  }

  /** Grows by so many numbers and gives the place where they belong, to be filled at once. */
  extend(count: number): Column {
    const start = this.count;
    this.count += count;
    if (this.count > this.numbers.length) this.makeRoom(this.count);
    return this.numbers.subarray(start, this.count) as Column;
  }

  /** The numbers so far; no more may come. A copy is made only where much room was left over. */
  finish(): Column {
    const isNearlyFull = this.count * 1.25 >= this.numbers.length;
    const numbers = isNearlyFull ? this.numbers.subarray(0, this.count) : this.numbers.slice(0, this.count);
    return numbers as Column;
  }

  private makeRoom(least: number): void {
    const larger = this.make(Math.max(least, this.numbers.length * 2));
    larger.set(this.numbers);
    this.numbers = larger;
  }
}

export const growingInt32 = (room?: number) => new Growing((length) => new Int32Array(length), room);
export const growingFloat64 = (room?: number) => new Growing((length) => new Float64Array(length), room);
export const growingUint8 = (room?: number) => new Growing((length) => new Uint8Array(length), room);
