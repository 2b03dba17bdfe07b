import { max } from "d3-array";
import { TEXT_SIZE, textWidth } from "./look";

export interface CategoryLabels {
  /** Degrees. */
  readonly rotate: number;
  /** How many are left out between one and the next. */
  readonly interval: number;
  /** Pixels of the text, beyond which it ends in an ellipsis. */
  readonly longest: number;
  /** Pixels that the labels take from the plot's height. */
  readonly depth: number;
}

/**
 * As Excel fits texts under an axis: level where they have room, else slanting, else upright, and only then not all of them. They take
 * at most two fifths of the height.
 */
export function categoryLabels(texts: readonly string[], width: number, height: number): CategoryLabels {
  const room = width / Math.max(1, texts.length);
  const widest = max(texts, (text) => textWidth(text)) ?? 0;
  if (widest + 6 <= room) return { rotate: 0, interval: 0, longest: room, depth: TEXT_SIZE + 10 };
  const deepest = height * 0.4;
  const slants = TEXT_SIZE * Math.SQRT2 <= room;
  const longest = slants ? deepest * Math.SQRT2 : deepest;
  const length = Math.min(widest, longest);
  return slants
    ? { rotate: 45, interval: 0, longest, depth: (length + TEXT_SIZE) / Math.SQRT2 + 8 }
    : { rotate: 90, interval: Math.ceil((TEXT_SIZE * 1.2) / room) - 1, longest, depth: length + 8 };
}
