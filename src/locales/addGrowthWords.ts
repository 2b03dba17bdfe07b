import enGrowth from "./en/growth.json";
import nlGrowth from "./nl/growth.json";
import { resources } from "./resources";

/** The words of the growth sheet, which are loaded with what makes it. */
export const growthWords = {
  en: { growth: enGrowth },
  nl: { growth: nlGrowth },
} as const satisfies Record<keyof typeof resources, unknown>;

/** From now on these words are known, in languages that were made before as well, as all read the same words. */
export function addGrowthWords(): void {
  for (const code of ["en", "nl"] as const) Object.assign(resources[code], growthWords[code]);
}
