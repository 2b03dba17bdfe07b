import fc from "fast-check";
import { whatIf, type SalesFacts } from "../../../src/core/whatIf/whatIf";

/** Products of shares may differ in the last digit. */
const near = (number: number): unknown => expect.closeTo(number, 6);

const FACTS: SalesFacts = { decided: 100, orders: 30, revenue: 300_000, cycle: 45, days: 90 };

test("five points more of closing are five orders of a hundred quotes", () => {
  expect(whatIf(FACTS, { points: 5 })).toEqual({ orders: near(35), revenue: near(350_000), movedForward: near(0) });
});

test("several factors at once multiply", () => {
  // By hand: 110 quotes x 0.35 = 38.5 orders of 9,000 each.
  const outcome = whatIf(FACTS, { quotes: 0.1, points: 5, order: -0.1 });
  expect(outcome).toEqual({ orders: near(38.5), revenue: near(346_500), movedForward: near(0) });
});

test("a shorter cycle brings orders forward once, and none more; it cannot be shorter than no days", () => {
  // By hand: 30 orders in 90 days are one in three days; 4.5 days shorter brings 1.5 forward, all 45 days 15.
  expect(whatIf(FACTS, { days: -4.5 })).toEqual({ orders: 30, revenue: 300_000, movedForward: near(1.5) });
  expect(whatIf(FACTS, { days: -99 }).movedForward).toBeCloseTo(15, 9);
  expect(whatIf(FACTS, { days: 9 }).movedForward).toBeCloseTo(-3, 9);
});

test("a closing rate stays between nothing and all", () => {
  expect(whatIf(FACTS, { points: 90 }).orders).toBe(100);
  expect(whatIf(FACTS, { points: -90 })).toEqual({ orders: 0, revenue: 0, movedForward: 0 });
});

test("what the facts do not tell is not known, and is no nought", () => {
  const nothing: SalesFacts = { decided: 0, orders: 0, revenue: 0, cycle: null, days: 90 };
  expect(whatIf(nothing, { points: 5 })).toEqual({ orders: null, revenue: null, movedForward: null });
  // Nobody knows what an order would bring where there was none.
  expect(whatIf({ ...nothing, decided: 20 }, { points: 5 })).toEqual({ orders: 1, revenue: null, movedForward: null });
  expect(whatIf({ ...FACTS, revenue: null }, { points: 5 })).toMatchObject({ orders: near(35), revenue: null });
  // Of orders alone: more quotes at the same share are as many more orders, whatever that share is.
  const ordersOnly: SalesFacts = { ...FACTS, decided: null };
  expect(whatIf(ordersOnly, { quotes: 0.1 })).toMatchObject({ orders: near(33), revenue: near(330_000) });
  expect(whatIf(ordersOnly, { points: 5 })).toMatchObject({ orders: null, revenue: null });
});

const facts = fc
  .record({
    decided: fc.integer({ min: 1, max: 1000 }),
    share: fc.double({ min: 0.01, max: 1, noNaN: true }),
    order: fc.integer({ min: 1, max: 100_000 }),
    days: fc.integer({ min: 1, max: 366 }),
  })
  .map(({ decided, share, order, days }): SalesFacts & { decided: number; revenue: number } => {
    const orders = Math.max(1, Math.round(decided * share));
    return { decided, orders, revenue: orders * order, cycle: 30, days };
  });

test("without a change it is exactly what was", () => {
  fc.assert(
    fc.property(facts, (given) => {
      const { orders, revenue } = given;
      expect(whatIf(given, {})).toEqual({ orders, revenue, movedForward: 0 });
    }),
  );
});

test("orders are decided quotes x closing rate, and revenue is orders x average order, whatever is changed", () => {
  const change = fc.record({
    quotes: fc.double({ min: -1, max: 2, noNaN: true }),
    points: fc.double({ min: -120, max: 120, noNaN: true }),
    order: fc.double({ min: -1, max: 2, noNaN: true }),
  });
  fc.assert(
    fc.property(facts, change, (given, { quotes, points, order }) => {
      const rate = Math.min(1, Math.max(0, given.orders / given.decided + points / 100));
      const orders = given.decided * (1 + quotes) * rate;
      const outcome = whatIf(given, { quotes, points, order });
      expect(outcome.orders).toBeCloseTo(orders, 6);
      expect(outcome.revenue! / (orders * (given.revenue / given.orders) * (1 + order) || 1)).toBeCloseTo(
        outcome.revenue === 0 ? 0 : 1,
        6,
      );
    }),
  );
});
