import { serialOfTime } from "../../engine/dateSystem";
import { asWhole } from "../host/arguments";
import type { Host } from "../host/host";
import { HostObject } from "../host/hostObject";
import { invalidArgument } from "../host/officeError";

/** Excel's functions without a cell; only those the add-in uses. */
export class Functions extends HostObject {
  static override readonly type = "Functions";

  /** The serial of a day, as this workbook counts them. */
  date(year: unknown, month: unknown, day: unknown): FunctionResult {
    const given = asWhole(year, "year");
    if (given < 1904 || given > 9999) throw invalidArgument("This host knows the years from 1904 to 9999.");
    const time = Date.UTC(given, asWhole(month, "month") - 1, asWhole(day, "day"));
    return new FunctionResult(this.host, serialOfTime(time, this.host.document.date1904));
  }
}

export class FunctionResult extends HostObject {
  static override readonly type = "FunctionResult";
  constructor(
    host: Host,
    private readonly result: number,
  ) {
    super(host);
  }

  get value(): number {
    return this.result;
  }
  /** Empty where there is none. */
  get error(): string {
    return "";
  }
}
