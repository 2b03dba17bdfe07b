type Numbers = Int32Array | Float64Array | Uint8Array;

/** Room where nobody knows how many rows come. */
const ROOM_AT_FIRST = 1024;

/** A typed array that grows as rows come in, so that rows need not be kept until their number is known. */
export class Growing<Column extends Numbers> {
  #length = 0;
  #numbers: Column;
  readonly #make: (length: number) => Column;

  /** @param room how many numbers may come: growing copies them all, and the garbage collector comes for what is left behind */
  constructor(make: (length: number) => Column, room: number | undefined = ROOM_AT_FIRST) {
    this.#make = make;
    this.#numbers = make(room);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    this.extend(1)[0] = value;
  }

  /** Grows by so many numbers and gives the place where they belong, to be filled at once. */
  extend(count: number): Column {
    const start = this.#length;
    this.#length += count;
    if (this.#length > this.#numbers.length) {
      const larger = this.#make(Math.max(this.#length, this.#numbers.length * 2));
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    return this.#numbers.subarray(start, this.#length) as Column;
  }

  /** The numbers so far; no more may come. A copy is made only where much room was left over. */
  finish(): Column {
    const isNearlyFull = this.#length * 1.25 >= this.#numbers.length;
    const numbers = isNearlyFull ? this.#numbers.subarray(0, this.#length) : this.#numbers.slice(0, this.#length);
    return numbers as Column;
  }
}

export const growingInt32 = (room?: number) => new Growing((length) => new Int32Array(length), room);
export const growingFloat64 = (room?: number) => new Growing((length) => new Float64Array(length), room);
export const growingUint8 = (room?: number) => new Growing((length) => new Uint8Array(length), room);
