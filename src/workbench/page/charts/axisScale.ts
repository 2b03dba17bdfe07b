import { max, min } from "d3-array";

export interface AxisScale {
  readonly minimum: number;
  readonly maximum: number;
  /** Where there are labels and gridlines. */
  readonly ticks: readonly number[];
}

/** However large a chart is: 0 to 12 by 2 where the largest value is 10. */
const MOST_STEPS = 10;

/**
 * The ends and steps that Excel gives a value axis by itself. Steps are 1, 2 or 5 times a power of ten, as many as have room. The axis ends at
 * the first step a twentieth of the values' spread beyond them, and begins at zero, unless all values lie within a sixth of the largest
 * (Jon Peltier, "How Excel Calculates Automatic Chart Axis Limits", after Microsoft's knowledge base).
 *
 * @param room how many steps there is room for
 * @example axisScale([38, 81], {}, 9) // 0 to 90 by 10
 */
export function axisScale(
  values: readonly number[],
  fixed: { readonly minimum?: number; readonly maximum?: number },
  room: number,
): AxisScale {
  const low = fixed.minimum ?? min(values) ?? 0;
  const high = fixed.maximum ?? Math.max(low, max(values) ?? 1);
  const margin = Math.abs(high - low) / 20;
  const from = fixed.minimum ?? (startsAtZero(low, high) ? 0 : low - margin);
  const to = fixed.maximum ?? (startsAtZero(-high, -low) ? 0 : high + margin);
  const ends = (step: number) => ({
    minimum: fixed.minimum ?? step * Math.floor(rounded(from / step)),
    maximum: fixed.maximum ?? (to === 0 && from < 0 ? 0 : step * (Math.floor(rounded(to / step)) + 1)),
  });
  const count = (step: number) => Math.floor(rounded((ends(step).maximum - ends(step).minimum) / step));
  const most = Math.max(1, Math.min(MOST_STEPS, room));
  const step = stepsFrom(to > from ? to - from : 1, most).find((one) => count(one) <= most) ?? 1;
  const { minimum, maximum } = ends(step);
  return {
    minimum: rounded(minimum),
    maximum: rounded(maximum),
    ticks: Array.from({ length: Math.max(0, count(step)) + 1 }, (_, place) => rounded(minimum + place * step)),
  };
}

const startsAtZero = (low: number, high: number) => low >= 0 && (low < (5 / 6) * high || low === high);

/** Steps that divide a spread into about so many parts, and larger ones. */
function stepsFrom(spread: number, parts: number): number[] {
  const power = 10 ** Math.floor(Math.log10(spread / parts));
  return [1, 2, 5, 10, 20, 50, 100].map((factor) => factor * power);
}

/** Without the dust of binary fractions: 0.30000000000000004 is 0.3. */
const rounded = (value: number) => Number(value.toPrecision(12));
