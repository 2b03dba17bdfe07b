import { isoText, toDay } from "../../../src/core/crm/cells/day";
import { earlyOrders } from "../../../src/core/growth/earlyOrders";
import { hasExampleData, readDeals, readExample } from "../exampleData";

const HEADERS = ["Deal", "Owner", "Stage", "Created", "Closed", "Value"];

/** Deals made at an even pace, each won after 1 to 120 days in turn; the export has those made from a day on. */
const exported = (from: number) =>
  Array.from({ length: 1500 }, (_, at) => toDay(2023, 1, 1) + at)
    .map((made, at) => ({ made, closed: made + 1 + ((at * 37) % 120) }))
    .filter(({ made }) => made >= from);

test("after the days it names hardly an order is missing of those that came, before them most are", () => {
  const from = toDay(2024, 1, 1);
  const [all, kept] = [exported(0), exported(from)];
  const read = readDeals([
    HEADERS,
    ...kept.map(({ made, closed }, at) => [`D${at}`, "Ann", "Won", isoText(made), isoText(closed), 100]),
  ]);
  const early = earlyOrders(read.data);
  // Nine in ten of 1 to 120 days.
  expect(early).toEqual({ from, days: 108 });
  const missing = (first: number, last: number) => {
    const within = ({ closed }: { closed: number }) => closed >= first && closed <= last;
    return 1 - kept.filter(within).length / all.filter(within).length;
  };
  const until = from + 108;
  expect(missing(from, from + 59)).toBeGreaterThan(0.6);
  expect(missing(until, until + 59)).toBeLessThan(0.02);
});

test("a list of orders, each of the day on which it was made, lacks none", () => {
  const read = readDeals([
    HEADERS,
    ...[1, 2, 3].map((day) => [`D${day}`, "Ann", "Won", `2024-01-0${day}`, `2024-01-0${day}`, 5]),
  ]);
  expect(earlyOrders(read.data)).toBeUndefined();
});

(hasExampleData ? test : test.skip)("an export of deals made from 1 January 2023 on (revops6000)", () => {
  const { data } = readDeals(readExample("revops6000/opportunities.csv"));
  // 121: the 1,642nd of the 1,824 waits of won deals from created_date to close_date, in order (computed from the file with Python).
  expect(earlyOrders(data)).toEqual({ from: toDay(2023, 1, 1), days: 121 });
});
