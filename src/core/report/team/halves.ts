import type { Content } from "../sheetSpec";
import { NAME, RIGHT } from "./layout";

/** A row with something in its left and its right half. */
export const halves = (left: string, right: string): Content[] => [
  left,
  ...new Array<null>(RIGHT - NAME - 1).fill(null),
  right,
];
