/** The firm of the sample: it builds charging points, solar roofs and batteries for businesses. All names are invented. */

export const FIRST_DAY = "2023-07-01";
export const LAST_DAY = "2026-06-30";

export type Team = "Nederland" | "België";

export interface Person {
  readonly name: string;
  readonly team: Team;
  readonly from: string;
  readonly until?: string;
  readonly capacity: number;
  /** New deals, order size, days per step and share of quotes won, each beside an ordinary colleague's 1. */
  readonly deals: number;
  readonly size: number;
  readonly pace: number;
  readonly closing: number;
}

const ordinary = { capacity: 1, deals: 1, size: 1, pace: 1, closing: 1 };

export const PEOPLE: readonly [Person, ...Person[]] = [
  { ...ordinary, name: "Femke de Wit", team: "Nederland", from: "2019-03-01", closing: 1.1 },
  { ...ordinary, name: "Jeroen van Dalen", team: "Nederland", from: "2020-09-01", size: 1.15 },
  {
    ...ordinary,
    name: "Sanne Kuipers",
    team: "Nederland",
    from: "2021-01-01",
    capacity: 0.6,
    deals: 0.6,
    closing: 1.05,
  },
  // Sends many quotes, closes few of them.
  { ...ordinary, name: "Ruben Hoekstra", team: "Nederland", from: "2022-02-01", deals: 1.2, closing: 0.5 },
  // Closes well, but makes too few quotes.
  { ...ordinary, name: "Daan Postma", team: "Nederland", from: "2022-11-01", deals: 0.5, closing: 1.15 },
  { ...ordinary, name: "Lotte Verhaegen", team: "België", from: "2018-06-01", deals: 1.1, closing: 1.35, size: 1.1 },
  // A long road to every order.
  { ...ordinary, name: "Wouter Claes", team: "België", from: "2019-10-01", pace: 1.9 },
  // Small orders.
  { ...ordinary, name: "An Peeters", team: "België", from: "2021-05-01", size: 0.5, closing: 1.1 },
  { ...ordinary, name: "Pieter Maes", team: "België", from: "2020-01-01", until: "2025-09-30" },
  { ...ordinary, name: "Jens Van den Broeck", team: "België", from: "2025-01-06", deals: 0.9, closing: 0.85 },
];

/** Takes over what is open when a colleague leaves. */
export const SUCCESSOR = "Jens Van den Broeck";

export const STEPS = ["Lead qualified", "Intake", "Site visit", "Quote", "Negotiation", "Won"] as const;
export type Step = (typeof STEPS)[number];
export const QUOTE_STEP: Step = "Quote";

export type Product = "AC charging points" | "DC fast chargers" | "Solar roof" | "Battery storage" | "Service contract";

export interface Offer {
  readonly weight: number;
  /** Price of one, and how many are usually ordered. */
  readonly price: number;
  readonly pieces: number;
  readonly most: number;
  /** Share of the price that is left after cost. */
  readonly margin: number;
}

export const OFFERS: Readonly<Record<Product, Offer>> = {
  "AC charging points": { weight: 38, price: 2_450, pieces: 7, most: 40, margin: 0.29 },
  "DC fast chargers": { weight: 13, price: 36_500, pieces: 1.6, most: 5, margin: 0.22 },
  "Solar roof": { weight: 24, price: 890, pieces: 62, most: 260, margin: 0.19 },
  "Battery storage": { weight: 10, price: 58_000, pieces: 1.2, most: 3, margin: 0.17 },
  "Service contract": { weight: 15, price: 1_350, pieces: 3, most: 12, margin: 0.46 },
};

export type Source = "Website" | "Referral" | "Partner" | "Trade fair" | "LinkedIn" | "Cold call" | "Existing customer";

/** How often a new customer comes from there, and how its quotes are won beside the ordinary 1. */
export const SOURCES: Readonly<Record<Source, { readonly weight: number; readonly closing: number }>> = {
  Website: { weight: 34, closing: 0.9 },
  Referral: { weight: 17, closing: 1.35 },
  Partner: { weight: 15, closing: 1.1 },
  "Trade fair": { weight: 12, closing: 0.8 },
  LinkedIn: { weight: 10, closing: 0.85 },
  "Cold call": { weight: 12, closing: 0.6 },
  "Existing customer": { weight: 0, closing: 1.3 },
};

/** New deals by month, January first: quiet in the summer holidays and at the end of December. */
export const SEASON = [0.95, 1, 1.1, 1.02, 0.98, 1.05, 0.68, 0.6, 1.18, 1.2, 1.18, 0.8] as const;

export const LOST_REASONS = {
  Price: 32,
  "Chose a competitor": 24,
  Postponed: 16,
  "No answer": 14,
  "No budget": 9,
  "Grid connection too small": 5,
};

/** Parts of company names: Zilver + dam + Logistiek + BV. */
export const NAME_BEGINNINGS = [
  ...(["Zilver", "Molen", "Heide", "Eiken", "Wilgen", "Noorder", "Beuken", "Kasteel", "Linden", "Haver"] as const),
  ...(["Klaver", "Merel", "Reiger", "Vossen", "Raven", "Duin", "Kersen", "Wester", "Leeuwen", "Hazel"] as const),
] as const;
export const NAME_ENDINGS = [
  ...([
    "dam",
    "hoek",
    "veld",
    "berg",
    "brugge",
    "akker",
    "poort",
    "hof",
    "kade",
    "horst",
    "donk",
    "beke",
    "laar",
  ] as const),
] as const;
export const TRADES = [
  ...(["Logistiek", "Transport", "Metaal", "Bakkerijen", "Koeltechniek", "Bouw", "Zorg", "Kunststoffen"] as const),
  ...(["Drukkerij", "Houtbouw", "Tuinbouw", "Hotels", "Verpakkingen", "Staalbouw", "Voeding", "Textiel"] as const),
] as const;
export const LEGAL_FORMS: Readonly<Record<Team, readonly [string, ...string[]]>> = {
  Nederland: ["BV", "BV", "BV", "NV", "VOF"],
  België: ["NV", "BV", "BV", "CV"],
};
