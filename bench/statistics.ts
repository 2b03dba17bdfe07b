/** The middle of some measurements; of an even number the mean of the two middle ones. */
export function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** The power of the size with which the time grows: the slope of the straight line through the logarithms. */
export function growthExponent(points: readonly { readonly size: number; readonly time: number }[]): number {
  const logs = points.map(({ size, time }) => [Math.log(size), Math.log(time)] as const);
  const mean = (at: 0 | 1) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [meanSize, meanTime] = [mean(0), mean(1)];
  const along = logs.reduce((sum, [size, time]) => sum + (size - meanSize) * (time - meanTime), 0);
  return along / logs.reduce((sum, [size]) => sum + (size - meanSize) ** 2, 0);
}
