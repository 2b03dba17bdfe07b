import { HostObject } from "../host/hostObject";

/** The workbook's language, as the system's regional settings would give it. */
export class CultureInfo extends HostObject {
  static override readonly type = "CultureInfo";

  get name(): string {
    return this.host.document.contentLanguage;
  }
  get numberFormat(): NumberFormatInfo {
    return new NumberFormatInfo(this.host);
  }
  get datetimeFormat(): DatetimeFormatInfo {
    return new DatetimeFormatInfo(this.host);
  }
}

export class NumberFormatInfo extends HostObject {
  static override readonly type = "NumberFormatInfo";

  get numberDecimalSeparator(): string {
    return this.#part("decimal");
  }
  get numberGroupSeparator(): string {
    return this.#part("group");
  }
  #part(type: "decimal" | "group"): string {
    const parts = new Intl.NumberFormat(this.host.document.contentLanguage).formatToParts(-1234567.5);
    return parts.find((part) => part.type === type)?.value ?? "";
  }
}

const someDay = new Date(2006, 0, 2, 15, 4, 5);

export class DatetimeFormatInfo extends HostObject {
  static override readonly type = "DatetimeFormatInfo";

  get dateSeparator(): string {
    return literalOf(this.#parts({ year: "numeric", month: "numeric", day: "numeric" }));
  }
  get timeSeparator(): string {
    return literalOf(this.#parts({ hour: "numeric", minute: "numeric" }));
  }
  get shortDatePattern(): string {
    return patternOf(this.#parts({ year: "numeric", month: "numeric", day: "numeric" }));
  }
  get longDatePattern(): string {
    return patternOf(this.#parts({ weekday: "long", year: "numeric", month: "long", day: "numeric" }));
  }
  get longTimePattern(): string {
    return patternOf(this.#parts({ hour: "numeric", minute: "numeric", second: "numeric" }));
  }
  #parts(options: Intl.DateTimeFormatOptions): readonly Intl.DateTimeFormatPart[] {
    return new Intl.DateTimeFormat(this.host.document.contentLanguage, options).formatToParts(someDay);
  }
}

function literalOf(parts: readonly Intl.DateTimeFormatPart[]): string {
  return parts.find(({ type }) => type === "literal")?.value.trim() ?? "";
}

/** Writes the pattern in .NET's letters: d, M, yyyy, h or H, mm, ss, tt. */
function patternOf(parts: readonly Intl.DateTimeFormatPart[]): string {
  const isHalfDay = parts.some(({ type }) => type === "dayPeriod");
  const letters: Readonly<Record<string, (text: string) => string>> = {
    day: (text) => "d".repeat(text.length),
    month: (text) => (/^\d/.test(text) ? "M".repeat(text.length) : "MMMM"),
    year: () => "yyyy",
    weekday: () => "dddd",
    hour: (text) => (isHalfDay ? "h" : "H").repeat(text.length),
    minute: () => "mm",
    second: () => "ss",
    dayPeriod: () => "tt",
  };
  return parts.map(({ type, value }) => letters[type]?.(value) ?? value).join("");
}
