import type { Culture } from "../../../src/core/criteria/culture";

export const dutch: Culture = { locale: "nl-NL", decimal: ",", thousands: ".", dateOrder: "dmy" };
export const american: Culture = { locale: "en-US", decimal: ".", thousands: ",", dateOrder: "mdy" };
export const french: Culture = { locale: "fr-FR", decimal: ",", thousands: "\u202f", dateOrder: "dmy" };
