import { CROWN, CROWNS } from "../cells/crowns";
import { currencyOf } from "../cells/readAmount";
import { languageOfHeaders } from "../columns/languageOfHeaders";
import type { RawDeals } from "../dealColumns";
import { currencyCode } from "./currencyCode";

const OF_LANGUAGE: Readonly<Record<string, string>> = { da: "DKK", no: "NOK", sv: "SEK" };

/** Deals whose crowns have a name where anything tells it. */
export interface NamedCrowns {
  readonly deals: RawDeals;
  /** The same currency under its name. */
  readonly nameOf: (currency: string) => string;
  /** Whether there are crowns of which nothing but people's choice tells whose they are. */
  readonly areAsked: boolean;
}

interface Signs {
  readonly headers: readonly string[];
  /** The currency that the header or the number format of the amounts shows. */
  readonly shown: string;
  /** The currency that was chosen for the figures. */
  readonly chosen: string | undefined;
}

/**
 * Names the crowns of a sheet: "kr" is Danish, Norwegian or Swedish. Those that people chose are meant, else those of the headers'
 * language. Where nothing tells it they stay "kr", which is asked: that others are written with a code says nothing of these.
 */
export function nameCrowns(deals: RawDeals, { headers, shown, chosen }: Signs): NamedCrowns {
  const { currency, currencySigns } = deals;
  const signs = Object.values(currencySigns).flatMap(({ names }) => names);
  const isCrown = (name: string) => currencyOf(name) === CROWN;
  if (![...currency.texts, ...signs, shown].some(isCrown)) return { deals, nameOf: (name) => name, areAsked: false };
  const ofLanguage = OF_LANGUAGE[languageOfHeaders(headers) ?? ""];
  const choice = CROWNS.find((name) => chosen !== undefined && name === currencyCode(chosen));
  const crown = choice ?? ofLanguage ?? CROWN;
  const nameOf = (name: string) => (isCrown(name) ? crown : name);
  const withNames = Object.entries(currencySigns).map(([field, one]) => [
    field,
    { ...one, names: one.names.map(nameOf) },
  ]);
  return {
    deals: {
      ...deals,
      currency: { ...currency, texts: currency.texts.map(nameOf) },
      currencySigns: Object.fromEntries(withNames) as RawDeals["currencySigns"],
    },
    nameOf,
    areAsked: ofLanguage === undefined,
  };
}
