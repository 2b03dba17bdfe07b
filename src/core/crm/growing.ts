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
    if (this.#length === this.#numbers.length) {
      const larger = this.#make(this.#length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = value;
  }

  /** The numbers pushed so far, as an array of their own. */
  finish(): Column {
    return this.#numbers.slice(0, this.#length) as Column;
  }
}

export const growingInt32 = () => new Growing((length) => new Int32Array(length));
export const growingFloat64 = () => new Growing((length) => new Float64Array(length));
export const growingUint8 = () => new Growing((length) => new Uint8Array(length));
