import { isBlank } from "../cells/cells";
import { areHundredths, readShare } from "../encode/shareColumn";

interface Sum {
  total: number;
  count: number;
}

/** The chances a CRM gives its stages, gathered row by row: they tell the order of the steps. */
export class StageChances {
  /** By the stage's code: of the cells with a percent sign, and of those without. */
  readonly #percents: Sum[] = [];
  readonly #numbers: Sum[] = [];
  #largest = 0;

  /** @param stage the code of the deal's stage @param cell its chance: 50, 0.5 or "50%" */
  add(stage: number, cell: unknown): void {
    if (stage < 0 || isBlank(cell)) return;
    const { share, isPercent } = readShare(cell);
    if (!Number.isFinite(share)) return;
    if (!isPercent && share > this.#largest) this.#largest = share;
    const sum = ((isPercent ? this.#percents : this.#numbers)[stage] ??= { total: 0, count: 0 });
    sum.total += share;
    sum.count++;
  }

  /** The mean chance of each stage in hundredths, NaN where no deal of it has one. */
  means(stages: number): number[] {
    const scale = areHundredths(this.#largest) ? 1 : 100;
    return Array.from({ length: stages }, (_, stage) => {
      const [percents, numbers] = [this.#percents[stage], this.#numbers[stage]];
      const total = (percents?.total ?? 0) + (numbers?.total ?? 0) * scale;
      return total / ((percents?.count ?? 0) + (numbers?.count ?? 0));
    });
  }
}
