import type { Progress } from "../../excel/work";

/**
 * Whether a screen reader should read out how far the work is: when it begins with something else, and at each quarter.
 *
 * @param said what was read out last
 */
export function worthSaying(progress: Progress, said: Progress | undefined): boolean {
  if (said?.step !== progress.step || said.sheet !== progress.sheet) return true;
  return quarter(progress) !== quarter(said);
}

const quarter = ({ done, total }: Progress) => (total > 0 ? Math.floor((4 * done) / total) : 0);
