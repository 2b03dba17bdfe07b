import { WON, type SalesData } from "../../crm/types";

/** A product of the orders, and what one of its orders brings on average. */
export interface OfferedProduct {
  readonly name: string;
  readonly orders: number;
  /** NaN where no order of it has a value, or a margin. */
  readonly averageOrder: number;
  readonly averageMargin: number;
}

/** A product of one lucky order is no core product: one of so many orders at least, where there are such. */
const FEWEST_ORDERS = 5;

/** The products of the orders, the one that is proposed as the core product first: the highest margin, without margins the highest price. */
export function offerProducts({ product, status, value, margin, rows }: SalesData): readonly OfferedProduct[] {
  if (product === undefined) return [];
  const sums = product.texts.map(() => ({ orders: 0, valued: 0, value: 0, margined: 0, margin: 0 }));
  for (let row = 0; row < rows; row++) {
    const of = sums[product.codes[row] ?? -1];
    if (of === undefined || status[row] !== WON) continue;
    of.orders++;
    const [amount = NaN, gain = NaN] = [value[row], margin?.[row]];
    if (!Number.isNaN(amount)) [of.valued, of.value] = [of.valued + 1, of.value + amount];
    if (!Number.isNaN(gain)) [of.margined, of.margin] = [of.margined + 1, of.margin + gain];
  }
  const offered = sums.map((of, code) => ({
    name: product.texts[code] ?? "",
    orders: of.orders,
    averageOrder: of.value / of.valued,
    averageMargin: of.margin / of.margined,
  }));
  const worth = ({ averageMargin, averageOrder }: OfferedProduct) =>
    Number.isNaN(averageMargin) ? averageOrder : averageMargin;
  const isMany = ({ orders }: OfferedProduct) => Number(orders >= FEWEST_ORDERS);
  return offered
    .filter(({ orders }) => orders > 0)
    .sort((one, other) => isMany(other) - isMany(one) || (worth(other) || 0) - (worth(one) || 0));
}

/** The product whose orders are counted: the chosen one where the data have it, else the proposed one. */
export function coreProductOf(data: SalesData, chosen: string | undefined): string | undefined {
  const isSame = (name: string) => name.toLowerCase() === chosen?.toLowerCase();
  return data.product?.texts.find(isSame) ?? offerProducts(data)[0]?.name;
}
