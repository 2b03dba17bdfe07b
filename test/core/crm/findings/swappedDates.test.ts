import * as fc from "fast-check";
import { toDate, toDay } from "../../../../src/core/crm/cells/day";
import { readDeals } from "../../exampleData";

const HEADER = ["Deal ID", "Owner", "Created", "Closed", "Status", "Value"];

/** What a Dutch Excel makes of a date that a file writes with the month first. */
function asExcelOpens(serial: number): number | string {
  const { year, month, day } = toDate(serial);
  return day <= 12 ? toDay(year, day, month) : [month, day, year].join("/");
}

const deal = (created: unknown, closed: unknown, id = 1) => [id, "Ann", created, closed, "Won", 100];
const found = (rows: readonly (readonly unknown[])[]) =>
  readDeals([HEADER, ...rows]).findings.find(({ kind }) => kind === "swappedDates");

test("where all dates after the 12th are texts and none up to the 12th is, the real dates are doubted", () => {
  // 5 January, 4 February, 3 March, 2 April, 1 May 2026; closed on the 20th of the same month.
  const days = [toDay(2026, 1, 5), toDay(2026, 2, 4), toDay(2026, 3, 3), toDay(2026, 4, 2), toDay(2026, 5, 1)];
  const rows = days.map((day, at) => {
    const { year, month } = toDate(day);
    return deal(asExcelOpens(day), asExcelOpens(toDay(year, month, 20)), at);
  });
  // Nothing in the created column alone is odd: it has no text. With a text among them it is.
  expect(found(rows)).toBeUndefined();
  const withText = [...rows, deal(asExcelOpens(toDay(2026, 5, 13)), asExcelOpens(toDay(2026, 5, 20)), 9)];
  const finding = found(withText);
  expect(finding).toMatchObject({ count: 5, values: { example: "5/13/2026" } });
  expect(finding?.cells).toEqual(["x!C2", "x!C3", "x!C4", "x!C5", "x!C6"]);
});

test("any file that Excel opened so is doubted, and the same file with its dates as they were is not", () => {
  const day = fc.integer({ min: toDay(2026, 1, 1), max: toDay(2026, 9, 30) });
  fc.assert(
    fc.property(fc.array(day, { minLength: 40, maxLength: 60 }), (days) => {
      const late = days.filter((one) => toDate(one).day > 12).length;
      fc.pre(late > 0 && days.length - late >= 5);
      const swapped = found(days.map((one, at) => deal(asExcelOpens(one), "", at)));
      expect(swapped?.count).toBe(days.length - late);
      expect(found(days.map((one, at) => deal(one, "", at)))).toBeUndefined();
      // One real date after the 12th shows that the order is right.
      const right = [...days.map(asExcelOpens), toDay(2026, 6, 30)];
      expect(found(right.map((one, at) => deal(one, "", at)))).toBeUndefined();
    }),
    { numRuns: 30 },
  );
});
