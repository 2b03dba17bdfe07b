import { askDateSystem } from "./dateSystem";
import type { Culture, DateOrder } from "../core/criteria/culture";

let known: Promise<Culture> | undefined;

/**
 * How people write numbers and dates in this workbook. Excel is asked once (ExcelApi 1.11); where it cannot say, the
 * language of the document decides, and the next call asks again.
 */
export function readCulture(): Promise<Culture> {
  known ??= askExcel();
  return known.catch(() => {
    known = undefined;
    return cultureOf(Office.context.contentLanguage);
  });
}

function askExcel(): Promise<Culture> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const isDate1904 = askDateSystem(context);
    const info = context.application.cultureInfo;
    info.load("name");
    info.numberFormat.load(["numberDecimalSeparator", "numberGroupSeparator"]);
    info.datetimeFormat.load("shortDatePattern");
    await context.sync();
    return {
      locale: supported(info.name),
      decimal: info.numberFormat.numberDecimalSeparator,
      thousands: info.numberFormat.numberGroupSeparator,
      dateOrder: dateOrder(info.datetimeFormat.shortDatePattern),
      date1904: isDate1904(),
    };
  });
}

/** What a language's own habits are. */
export function cultureOf(tag: string): Culture {
  const locale = supported(tag);
  const number = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(-1234567.8);
  const date = new Intl.DateTimeFormat(locale).formatToParts(0);
  const partOf = (type: string) => number.find((part) => part.type === type)?.value ?? "";
  return {
    locale,
    decimal: partOf("decimal"),
    thousands: partOf("group"),
    dateOrder: dateOrder(date.map((part) => part.type.charAt(0)).join("")),
  };
}

/** The order in which d, m and y first stand in a pattern such as "d-M-yyyy". */
function dateOrder(pattern: string): DateOrder {
  const order = [...pattern.toLowerCase()].filter(
    (letter, i, all) => "dmy".includes(letter) && all.indexOf(letter) === i,
  );
  const found = order.join("");
  return found === "mdy" || found === "ymd" ? found : "dmy";
}

/** Excel may name a culture that the browser does not know. */
function supported(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? "en";
  } catch {
    return "en";
  }
}
