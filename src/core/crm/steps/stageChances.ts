import { isBlank, textOf } from "../cells/cells";
import { readAmount } from "../cells/readAmount";

/** The chances a CRM gives its stages, gathered row by row: they tell the order of the steps. */
export class StageChances {
  readonly #sums: number[] = [];
  readonly #counts: number[] = [];

  /** @param stage the code of the deal's stage @param cell its chance: 50, 0.5 or "50%" */
  add(stage: number, cell: unknown): void {
    if (stage < 0 || isBlank(cell)) return;
    const chance = typeof cell === "number" ? cell : numberOf(textOf(cell).replace("%", ""));
    if (!Number.isFinite(chance)) return;
    this.#sums[stage] = (this.#sums[stage] ?? 0) + chance;
    this.#counts[stage] = (this.#counts[stage] ?? 0) + 1;
  }

  /** The mean chance of each stage, NaN where no deal of it has one. */
  means(stages: number): number[] {
    return Array.from({ length: stages }, (_, stage) => (this.#sums[stage] ?? NaN) / (this.#counts[stage] ?? NaN));
  }
}

function numberOf(text: string): number {
  const read = readAmount(text);
  return read.kind === "amount" ? read.amount : NaN;
}
