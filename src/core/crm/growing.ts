type Numbers = Int32Array | Float64Array | Uint8Array;

/** A typed array that grows as rows come in, so that rows need not be kept until their number is known. */
export class Growing<Column extends Numbers> {
  #length = 0;
  #numbers: Column;
  readonly #make: (length: number) => Column;

  constructor(make: (length: number) => Column) {
    this.#make = make;
    this.#numbers = make(1024);
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

  /** The numbers so far, as an array of their own. */
  finish(): Column {
    return this.#numbers.slice(0, this.#length) as Column;
  }
}

export const growingInt32 = () => new Growing((length) => new Int32Array(length));
export const growingFloat64 = () => new Growing((length) => new Float64Array(length));
export const growingUint8 = () => new Growing((length) => new Uint8Array(length));
