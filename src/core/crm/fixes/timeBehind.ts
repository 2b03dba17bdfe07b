import { withoutTime } from "../cells/readDay";

/** A time of day as a part of the day. */
export interface TimeOfDay {
  readonly part: number;
  readonly shows?: "minutes" | "seconds";
}

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]0+)?)?\s?([ap]m)?$/i;
const MIDNIGHT: TimeOfDay = { part: 0 };
const SECONDS_A_DAY = 86_400;

/**
 * The time behind the day of a date text; undefined where something stands there that is no plain time of day.
 *
 * @example timeBehind("2026-06-30T12:00") // { part: 0.5, shows: "minutes" }
 */
export function timeBehind(text: string): TimeOfDay | undefined {
  const day = withoutTime(text);
  if (/^\d+\.\d+$/.test(day)) return { part: Number(day) % 1, shows: "seconds" };
  const rest = text.slice(day.length).replace(/^[T ,]+/, "");
  if (rest === "") return MIDNIGHT;
  const [, hourText, minuteText, secondText = "0", half] = TIME.exec(rest) ?? [];
  if (hourText === undefined) return undefined;
  const hour = hourOf(Number(hourText), half?.toLowerCase());
  const [minute, second] = [Number(minuteText), Number(secondText)];
  if (hour === undefined || minute > 59 || second > 59) return undefined;
  return {
    part: (hour * 3600 + minute * 60 + second) / SECONDS_A_DAY,
    shows: second === 0 ? "minutes" : "seconds",
  };
}

/** The hour of the whole day; undefined where the clock has none such. */
function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour < 24 ? hour : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half === "pm" ? 12 : 0);
}
