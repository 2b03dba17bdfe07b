/** The colours of every sheet: the same thing looks the same everywhere. */
export const ACTUAL = "#404040";
export const LAST_YEAR = "#BFBFBF";
/** Numbers and notes in the background: dark enough to read when printed (4.5:1 on white). */
export const QUIET = "#6E6E6E";
export const ACCENT = "#1F4E79";
export const GOOD = "#107C41";
export const BAD = "#C00000";
export const RULE = "#D0D0D0";
export const HIGHLIGHT = "#EAF1F8";

export const NOTE_SIZE = 9;

/** A sheet's message in one sentence. */
export const MESSAGE = {
  bold: true,
  size: 12,
  color: ACCENT,
  wrap: true,
  vertical: "Center",
  horizontal: "Left",
} as const;
/** What to do with the cells before it. */
export const HINT = { style: "Explanatory Text", size: NOTE_SIZE, horizontal: "Left", indent: 1 } as const;
