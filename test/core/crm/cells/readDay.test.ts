import * as fc from "fast-check";
import { isoText, toDate, toDay } from "../../../../src/core/crm/cells/day";
import { readDay, serialDay } from "../../../../src/core/crm/cells/readDay";

const iso = (text: string) => {
  const read = readDay(text);
  return read.kind === "day" ? isoText(read.day) : read.kind;
};

describe("dates as exports write them", () => {
  test("serials are Excel's: 46203 is 2026-06-30, 1 March 1900 is 61", () => {
    expect(isoText(46203)).toBe("2026-06-30");
    expect(toDay(1900, 3, 1)).toBe(61);
    expect(toDate(46203)).toEqual({ year: 2026, month: 6, day: 30 });
  });

  test.each([
    ["2026-06-30", "2026-06-30"],
    ["2026-06-30T23:59:59Z", "2026-06-30"],
    ["2026/6/3", "2026-06-03"],
    ["30-06-2026", "2026-06-30"],
    ["30.06.2026 14:05", "2026-06-30"],
    ["6/30/2026", "2026-06-30"],
    ["30/6/26", "2026-06-30"],
    ["30/6/29", "2029-06-30"],
    ["30/6/30", "1930-06-30"],
    ["5-5-2026", "2026-05-05"],
    ["46203", "2026-06-30"],
    ["3/4/2026", "twoWay"],
    ["31-04-2026", "unreadable"],
    ["13/13/2026", "unreadable"],
    ["0/5/2026", "unreadable"],
    ["next week", "unreadable"],
    ["2026-02-30", "unreadable"],
  ])("%s reads as %s", (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  test("a number is a serial with its time cut off, in the workbook's date system, or yyyymmdd", () => {
    expect(serialDay(46203.99, false)).toBe(46203);
    // 2026-06-30 is 44741 in the 1904 date system: 1,462 days less.
    expect(serialDay(44741, true)).toBe(46203);
    expect(serialDay(20260630, false)).toBe(46203);
    expect(serialDay(-5, false)).toBeUndefined();
  });

  test("every day survives being written and read", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 100_000 }), (day) => {
        const { year, month, day: dayOfMonth } = toDate(day);
        expect(toDay(year, month, dayOfMonth)).toBe(day);
        expect(readDay(isoText(day))).toEqual({ kind: "day", day });
      }),
    );
  });
});
