import { dayOf, type Day } from "./calendar";
import { FIRST_DAY, OFFERS, QUOTE_STEP, type Product } from "./firm";
import type { Random } from "./random";
import type { StepEntered } from "./walkSteps";

const PRICES_RISE_A_YEAR = 1.03;

interface Asked {
  /** Order size beside an ordinary colleague's 1. */
  readonly size: number;
  readonly product: Product;
  readonly created: Day;
  readonly history: readonly StepEntered[];
}

/**
 * What the deal is worth, in whole euro: pieces x price less a discount once there is a quote; a round guess after an intake;
 * nothing before that.
 */
export function priceDeal(deal: Asked, random: Random): { value?: number; margin?: number } {
  const offer = OFFERS[deal.product];
  const pieces = Math.max(1, Math.min(offer.most, Math.round(random.skewed(offer.pieces * deal.size, 0.7))));
  const price = offer.price * PRICES_RISE_A_YEAR ** ((deal.created - dayOf(FIRST_DAY)) / 365);
  const discount = random.chance(0.4) ? random.integer(2, 12) / 100 : 0;
  // A small order of something dear: part of the work only.
  const part = offer.pieces < 3 && deal.size < 1 ? deal.size : 1;
  if (deal.history.some(({ step }) => step === QUOTE_STEP)) {
    const value = roundTo(5, pieces * price * part * (1 - discount));
    const kept = Math.max(0.04, offer.margin - discount * 0.8 + random.integer(-3, 3) / 100);
    return { value, margin: Math.round(value * kept) };
  }
  if (deal.history.length < 2) return {};
  return { value: roundTo(500, pieces * price * part) };
}

function roundTo(step: number, amount: number): number {
  return Math.max(step, Math.round(amount / step) * step);
}
