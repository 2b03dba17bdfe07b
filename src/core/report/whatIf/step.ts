/** One step of each factor, as the sheet and the pane show what it would bring: points, per cents and days. */
export const STEP = { points: 5, quotes: 10, order: 10, days: -5 } as const;
