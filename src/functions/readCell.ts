import type { Cell } from "../core/criteria/cell";

/**
 * What Excel hands over for one cell, as the core knows it: an error value as its code, a value with a format or a card
 * as the plain value under it. An argument that was left out is null.
 */
export function readCell(value: unknown): Cell {
  switch (typeof value) {
    case "string":
    case "number":
    case "boolean":
      return value;
    case "object":
      return value === null ? null : readObject(value);
    default:
      return null;
  }
}

function readObject(value: object): Cell {
  if (Array.isArray(value)) return readCell(firstOf(value));
  if (value instanceof CustomFunctions.Error) return { error: value.code };
  if ("basicValue" in value) return readCell(value.basicValue);
  return null;
}

/** A reference to one cell may arrive as a range of one. */
function firstOf(value: readonly unknown[]): unknown {
  return Array.isArray(value[0]) ? (value[0] as readonly unknown[])[0] : value[0];
}
