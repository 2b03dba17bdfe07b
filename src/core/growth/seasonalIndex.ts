const MONTHS_A_YEAR = 12;
/** So many months the data must have for an index: each month of the year twice beside a centred mean. */
export const MONTHS_FOR_INDEX = 36;

/**
 * How large each month of the year usually is beside the year's mean (1 = as large): the mean ratio to the centred moving average of twelve
 * months, scaled to a mean of 1 - the classical multiplicative decomposition, as R's `decompose` has it.
 *
 * @param months whole months in order, none left out
 * @param firstMonth the month of the year (0-11) of the first
 * @param fewest how many months there must be at least, 24 or more
 * @returns twelve ratios, January first; undefined where there are fewer months, or a mean of nought
 * @example seasonalIndex(turnover, 0)?.[11] // 1.4: December brings 40 % more than the mean month
 */
export function seasonalIndex(
  months: readonly number[],
  firstMonth: number,
  fewest = MONTHS_FOR_INDEX,
): readonly number[] | undefined {
  if (months.length < fewest) return undefined;
  const ratios: number[][] = Array.from({ length: MONTHS_A_YEAR }, () => []);
  months.forEach((value, at) => {
    const mean = centredMean(months, at);
    if (mean !== undefined) ratios[(firstMonth + at) % MONTHS_A_YEAR]?.push(value / mean);
  });
  const means = ratios.map((ofMonth) => ofMonth.reduce((sum, ratio) => sum + ratio, 0) / ofMonth.length);
  const mean = means.reduce((sum, ratio) => sum + ratio, 0) / MONTHS_A_YEAR;
  return Number.isFinite(mean) && mean > 0 ? means.map((ratio) => ratio / mean) : undefined;
}

/** The mean of the twelve months around one: half of the one six before, half of the one six after. */
function centredMean(months: readonly number[], at: number): number | undefined {
  const half = MONTHS_A_YEAR / 2;
  if (at < half || at + half >= months.length) return undefined;
  const inner = months.slice(at - half + 1, at + half).reduce((sum, value) => sum + value, 0);
  return (inner + ((months[at - half] ?? 0) + (months[at + half] ?? 0)) / 2) / MONTHS_A_YEAR;
}
