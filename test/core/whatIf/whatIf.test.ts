import fc from "fast-check";
import { factorsNeeded, whatIf, type SalesFacts } from "../../../src/core/whatIf/whatIf";

/** Products of shares may differ in the last digit. */
const near = (number: number): unknown => expect.closeTo(number, 6);

const FACTS: SalesFacts = { decided: 100, orders: 30, revenue: 300_000, cycle: 45, days: 90 };

test("five points more of closing are five orders of a hundred quotes", () => {
  expect(whatIf(FACTS, { closing: 0.05 })).toEqual({
    orders: near(35),
    revenue: near(350_000),
    ordersMovedForward: near(0),
  });
});

test("several factors at once multiply", () => {
  // By hand: 110 quotes x 0.35 = 38.5 orders of 9,000 each.
  const outcome = whatIf(FACTS, { quotes: 0.1, closing: 0.05, order: -0.1 });
  expect(outcome?.orders).toBeCloseTo(38.5, 9);
  expect(outcome?.revenue).toBeCloseTo(346_500, 6);
});

test("a shorter cycle brings orders forward once, and none more", () => {
  // By hand: 30 orders in 90 days are one in three days; 4.5 days shorter brings 1.5 forward.
  expect(whatIf(FACTS, { cycle: -0.1 })).toEqual({
    orders: near(30),
    revenue: near(300_000),
    ordersMovedForward: near(1.5),
  });
});

test("a closing rate stays between nothing and all", () => {
  expect(whatIf(FACTS, { closing: 0.9 })?.orders).toBe(100);
  expect(whatIf(FACTS, { closing: -0.9 })?.orders).toBe(0);
});

test("without decided quotes there is nothing to change", () => {
  expect(whatIf({ ...FACTS, decided: 0, orders: 0, revenue: 0 }, { closing: 0.05 })).toBeUndefined();
});

test("a target back to each factor alone", () => {
  expect(factorsNeeded(FACTS, { revenue: 400_000 })).toEqual({
    decided: near(400 / 3),
    closingRate: near(0.4),
    order: near(40_000 / 3),
  });
  expect(factorsNeeded(FACTS, { orders: 120 })).toEqual({ decided: near(400), closingRate: null, order: null });
  expect(factorsNeeded({ ...FACTS, orders: 0, revenue: 0 }, { orders: 5 })).toEqual({
    decided: null,
    closingRate: null,
    order: null,
  });
});

const facts = fc
  .record({
    decided: fc.integer({ min: 1, max: 1000 }),
    share: fc.double({ min: 0.01, max: 1, noNaN: true }),
    order: fc.integer({ min: 1, max: 100_000 }),
    days: fc.integer({ min: 1, max: 366 }),
  })
  .map(({ decided, share, order, days }): SalesFacts => {
    const orders = Math.max(1, Math.round(decided * share));
    return { decided, orders, revenue: orders * order, cycle: 30, days };
  });

test("without a change it is exactly what was, and what is needed for a target reaches it", () => {
  fc.assert(
    fc.property(facts, fc.integer({ min: 1, max: 10_000_000 }), (given, target) => {
      expect(whatIf(given, {})?.revenue).toBeCloseTo(given.revenue, 4);
      const needed = factorsNeeded(given, { revenue: target });
      const { decided, closingRate, order } = needed;
      const reached = [
        whatIf(given, { quotes: (decided ?? 0) / given.decided - 1 }),
        closingRate === null ? undefined : whatIf(given, { closing: closingRate - given.orders / given.decided }),
        whatIf(given, { order: (order ?? 0) / (given.revenue / given.orders) - 1 }),
      ];
      for (const outcome of reached) if (outcome) expect(outcome.revenue / target).toBeCloseTo(1, 6);
    }),
  );
});
