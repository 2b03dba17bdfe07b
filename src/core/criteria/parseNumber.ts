import type { Culture } from "./culture";

const SPACES = /[\s\u00a0\u202f]/g;

/**
 * Reads a number as people write it in the workbook's culture: "1.250,5" in Dutch, "1,250.5" in English, "12,5%", "1E3".
 * Undefined where the text is no number. Thousands count only in groups of three, so that a Dutch "1.5" is not 15.
 *
 * @example parseNumber("0,5", dutch) // 0.5
 */
export function parseNumber(text: string, culture: Culture): number | undefined {
  const bare = text.replace(SPACES, "");
  const thousands = escape(culture.thousands.replace(SPACES, ""));
  const grouped = thousands === "" ? "" : `|\\d{1,3}(?:${thousands}\\d{3})+`;
  const decimals = `${escape(culture.decimal)}(\\d*)`;
  const parts = new RegExp(`^([+-]?)(\\d+${grouped})?(?:${decimals})?(?:E([+-]?\\d+))?(%?)$`, "i").exec(bare);
  if (parts === null || !/\d/.test(bare)) return undefined;
  const [, sign = "", whole = "", fraction = "", exponent = "0", percent] = parts;
  if (whole === "" && fraction === "") return undefined;
  const value = Number(`${sign}${whole.replace(/\D/g, "") || "0"}.${fraction || "0"}e${exponent}`);
  return percent === "%" ? value / 100 : value;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
