import type { SheetExtras } from "../document";

type Footer = NonNullable<SheetExtras["footer"]>;

/** A footer as a file has it: each part behind the letter of its side. @example footerToFile({ right: "&P" }) // "&R&P" */
export function footerToFile({ left = "", center = "", right = "" }: Footer): string {
  const sides = { L: left, C: center, R: right };
  return Object.entries(sides)
    .filter(([, text]) => text !== "")
    .map(([side, text]) => `&${side}${text}`)
    .join("");
}

const SIGN = "\u0000";

/** @example footerFromFile("&LSales&R&P") // { left: "Sales", right: "&P" } */
export function footerFromFile(text: string): Footer {
  // "&&" is the sign itself, whatever letter comes after it; what has no side stands in the middle.
  const marked = text.replaceAll("&&", SIGN).replace(/^(?!&[LCR])/, "&C");
  const part = (side: string) => new RegExp(`&${side}((?:&[^LCR]|[^&])*)`).exec(marked)?.[1]?.replaceAll(SIGN, "&&");
  const [left, center, right] = [part("L"), part("C"), part("R")];
  return { ...(left && { left }), ...(center && { center }), ...(right && { right }) };
}
