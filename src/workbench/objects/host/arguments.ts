import { HostObject } from "./hostObject";
import { invalidArgument, notOffered } from "./officeError";

/** Reads of arguments that came over the wire; anything else is InvalidArgument, quoting what came. */
export function asText(value: unknown, what: string): string {
  if (typeof value === "string") return value;
  throw wrong(value, what, "a text");
}

export function asNumber(value: unknown, what: string): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw wrong(value, what, "a number");
}

export function asWhole(value: unknown, what: string): number {
  if (typeof value === "number" && Number.isInteger(value)) return value;
  throw wrong(value, what, "a whole number");
}

/** A number that Excel takes: neither below the least nor above the most. */
export function asNumberBetween(value: unknown, what: string, least: number, most: number): number {
  const number = asNumber(value, what);
  if (number >= least && number <= most) return number;
  throw wrong(value, what, `between ${least} and ${most}`);
}

/** A text that Excel has room for. */
export function asTextUpTo(most: number, value: unknown, what: string): string {
  const text = asText(value, what);
  if (text.length > most) throw invalidArgument(`${what} has at most ${most} characters.`);
  return text;
}

export function asFlag(value: unknown, what: string): boolean {
  if (typeof value === "boolean") return value;
  throw wrong(value, what, "true or false");
}

export function asRecord(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof HostObject)) {
    return value as Record<string, unknown>;
  }
  throw wrong(value, what, "an object");
}

export function asOneOf<Choice extends string>(value: unknown, what: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw wrong(value, what, `one of ${choices.join(", ")}`);
  return choice;
}

/** For choices of which Excel has more than this host: NotImplemented instead of InvalidArgument. */
export function asOffered<Choice extends string>(value: unknown, what: string, choices: readonly Choice[]): Choice {
  const text = asText(value, what);
  const choice = choices.find((candidate) => candidate === text);
  if (choice === undefined) throw notOffered(`${what} "${text}"`);
  return choice;
}

/** "#RRGGBB", or the few names of colours that people type. */
export function asColor(value: unknown, what: string): string {
  const text = asText(value, what).trim();
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  const named = namedColors[text.toLowerCase()];
  if (named) return named;
  throw wrong(value, what, "a colour such as #FF8800");
}

const namedColors: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
};

function wrong(value: unknown, what: string, wanted: string): Error {
  const shown = value instanceof HostObject ? `a ${value.$type}` : JSON.stringify(value);
  return invalidArgument(`${what} must be ${wanted}, not ${shown}.`);
}
