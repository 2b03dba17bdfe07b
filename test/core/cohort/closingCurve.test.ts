import fc from "fast-check";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { closingCurve, rateAfter } from "../../../src/core/cohort/closingCurve";
import { collectQuotes } from "../../../src/core/cohort/collectCohorts";
import { wonAfter as rateOf } from "../../../src/core/cohort/wonAfter";
import { LOST, NO_DAY, OPEN, WON, type SalesData, type Status } from "../../../src/core/crm/types";

const AS_OF = 46203;

interface Quote {
  readonly quoted: number;
  readonly status: Status;
  readonly closed?: number;
}

function dataOf(quotes: readonly Quote[]): SalesData {
  const none = { codes: new Int32Array(quotes.length).fill(-1), texts: [] };
  return {
    rows: quotes.length,
    sheetRow: Int32Array.from(quotes, (_, at) => at + 2),
    ...{ id: none, owner: none, team: none, stage: none },
    status: Uint8Array.from(quotes, ({ status }) => status),
    created: Int32Array.from(quotes, ({ quoted }) => quoted),
    quoted: Int32Array.from(quotes, ({ quoted }) => quoted),
    closed: Int32Array.from(quotes, ({ closed = NO_DAY }) => closed),
    isQuote: new Uint8Array(quotes.length).fill(1),
    value: new Float64Array(quotes.length),
    quoteStep: { step: "all", dateFrom: "created", steps: [] },
  };
}

const wonAfter = (days: number): Quote => ({ quoted: AS_OF - 300, status: WON, closed: AS_OF - 300 + days });
const waitedFor = (days: number, status: Status = OPEN): Quote => ({ quoted: AS_OF - days, status });

test("as SciPy has it", () => {
  // SciPy 1.17.1: stats.ecdf(CensoredData(uncensored=[5, 12, 12, ...], right=[3, 12, 25, ...])).sf, confidence_interval(method="log-log").
  const quotes = [
    ...[5, 12, 12, 30, 44, 61, 61, 80].map(wonAfter),
    ...[3, 12, 25, 44, 60, 90, 120, 200, 200].map((days) => waitedFor(days)),
  ];
  const { points, n } = closingCurve(collectQuotes(dataOf(quotes), AS_OF));
  expect(n).toBe(17);
  expect(points.map(({ day }) => day)).toEqual([5, 12, 30, 44, 61, 80]);
  const expected = [
    [0.0625, 0.00904686, 0.36765456],
    [0.1875, 0.06464774, 0.47539569],
    [0.26136364, 0.1062566, 0.55824289],
    [0.33522727, 0.15391675, 0.63119403],
    [0.52516234, 0.2850856, 0.80850617],
    [0.62012987, 0.36337322, 0.8744072],
  ];
  points.forEach(({ rate, low, high }, at) => {
    [rate, low, high].forEach((number, which) => expect(number).toBeCloseTo(expected[at]![which]!, 7));
  });
});

test("a lost quote counts as not won until the as-of date, whenever its loss was booked", () => {
  const lost = (closed: number): Quote => ({ quoted: AS_OF - 100, status: LOST, closed });
  const curve = (quote: Quote) => closingCurve(collectQuotes(dataOf([wonAfter(50), quote]), AS_OF));
  expect(curve(lost(AS_OF - 99))).toEqual(curve(lost(AS_OF)));
  expect(rateAfter(curve(lost(AS_OF - 99)), 60)).toBe(0.5);
});

test("nothing is said beyond what any quote was looked at, nor without quotes", () => {
  const curve = closingCurve(collectQuotes(dataOf([wonAfter(20), waitedFor(40)]), AS_OF));
  expect([10, 20, 40, 41].map((day) => rateAfter(curve, day))).toEqual([0, 0.5, 0.5, null]);
  expect(rateAfter(closingCurve(collectQuotes(dataOf([]), AS_OF)), 0)).toBeNull();
});

test("orders after the as-of date are still to come, quotes after it do not count, and orders without dates are left out", () => {
  const quotes = collectQuotes(
    dataOf([
      { quoted: AS_OF - 10, status: WON, closed: AS_OF + 5 },
      { quoted: AS_OF + 1, status: OPEN },
      { quoted: AS_OF - 10, status: WON },
      { quoted: AS_OF - 10, status: WON, closed: AS_OF - 20 },
    ]),
    AS_OF,
  );
  expect(closingCurve(quotes)).toEqual({ points: [], n: 1, lastDay: 10 });
  expect(quotes.mostDays).toBeUndefined();
});

test("one point alone is, for any days, that of the curve, also of the quotes made between two days", () => {
  const quote = fc.record({ ago: fc.nat(200), days: fc.option(fc.nat(60)) });
  fc.assert(
    fc.property(fc.array(quote, { maxLength: 40 }), fc.nat(200), fc.nat(200), (given, one, other) => {
      const all = given.map(({ ago, days }): Quote =>
        days === null || days > ago
          ? { quoted: AS_OF - ago, status: OPEN }
          : { quoted: AS_OF - ago, status: WON, closed: AS_OF - ago + days },
      );
      const [start, end] = [AS_OF - Math.max(one, other), AS_OF - Math.min(one, other)];
      const inside = all.filter(({ quoted }) => quoted >= start && quoted <= end);
      const curve = closingCurve(collectQuotes(dataOf(inside), AS_OF));
      for (const day of [0, 7, 30, 61]) {
        const { rate, n } = rateOf(collectQuotes(dataOf(all), AS_OF), day, start, end);
        const expected = rateAfter(curve, day);
        expect(n).toBe(inside.length);
        if (expected === null) expect(rate).toBeNull();
        else expect(rate).toBeCloseTo(expected, 9);
      }
    }),
  );
});

test("where all quotes are old enough it is simply the share won so far", () => {
  const quotes = fc.array(fc.option(fc.nat(99)), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(quotes, fc.nat(99), (given, day) => {
      const all = given.map((days) => (days === null ? waitedFor(300, LOST) : wonAfter(days)));
      const won = given.filter((days) => days !== null && days <= day).length;
      const rate = rateAfter(closingCurve(collectQuotes(dataOf([...all, waitedFor(300)]), AS_OF)), day);
      expect(rate).toBeCloseTo(won / (given.length + 1), 9);
    }),
  );
});

test("it recovers a known truth within its interval, where won / (won + lost) does not", () => {
  const generator = xoroshiro128plus(11);
  const uniform = () => uniformFloat64(generator);
  const after = (mean: number) => Math.round(-mean * Math.log(1 - uniform()));
  // Truth: 30 % of quotes are won at last, after 60 days on average; losses are booked after 250 days on average, and more quotes come every month.
  const [SHARE, DAYS_TO_WIN, DAYS_TO_LOSE, DAY] = [0.3, 60, 250, 90];
  const truth = SHARE * (1 - Math.exp(-(DAY + 0.5) / DAYS_TO_WIN));
  let [covered, beside] = [0, 0];
  const FIRMS = 200;
  for (let firm = 0; firm < FIRMS; firm++) {
    const quotes = Array.from({ length: 400 }, (): Quote => {
      const quoted = AS_OF - Math.floor(400 * (1 - Math.sqrt(uniform())));
      const isWinner = uniform() < SHARE;
      const closed = quoted + after(isWinner ? DAYS_TO_WIN : DAYS_TO_LOSE);
      return closed > AS_OF ? { quoted, status: OPEN } : { quoted, status: isWinner ? WON : LOST, closed };
    });
    const { points } = closingCurve(collectQuotes(dataOf(quotes), AS_OF));
    const point = points.findLast(({ day }) => day <= DAY);
    if (point && point.low <= truth && truth <= point.high) covered++;
    const [won, lost] = [WON, LOST].map((status) => quotes.filter((quote) => quote.status === status).length);
    const naive = won! / (won! + lost!);
    // Nineteen times in twenty the truth would lie so near, if the naive rate were right.
    if (Math.abs(naive - SHARE) > 1.96 * Math.sqrt((naive * (1 - naive)) / (won! + lost!))) beside++;
  }
  console.info(
    `Truth in the interval of the cohort rate: ${covered / FIRMS}; outside that of won / (won + lost): ${beside / FIRMS}`,
  );
  // 95 % of 200, less three standard errors of such a count.
  expect(covered).toBeGreaterThanOrEqual(Math.floor(FIRMS * (0.95 - 3 * Math.sqrt((0.95 * 0.05) / FIRMS))));
  expect(beside).toBeGreaterThan(FIRMS * 0.9);
});
