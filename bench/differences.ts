import type { Figures } from "./engine";

const TOLERANCE = 1e-9;

/** Where two engines do not agree to a billionth, in words; empty where they do. */
export function differences(of: Figures, from: Figures): string[] {
  const keys = new Set([...of.keys(), ...from.keys()]);
  return [...keys].flatMap((key) => {
    const [ours, theirs] = [of.get(key), from.get(key)];
    if (ours === undefined || theirs === undefined) return [`${key}: only one has it`];
    return Object.entries(ours)
      .filter(([kpi, value]) => !isEqual(value, theirs[kpi as keyof typeof theirs]))
      .map(([kpi, value]) => `${key} ${kpi}: ${String(value)} and ${String(theirs[kpi as keyof typeof theirs])}`);
  });
}

function isEqual(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
}
