import { asText } from "./arguments";
import { badPassword, invalidArgument } from "./officeError";

const longest = 255;

/**
 * What is kept of a password: 16 bits, as Excel's files have kept them of old. Enough to refuse a wrong one, and no way back to the
 * password itself. Undefined where there is none.
 */
export function keptPassword(password: unknown): string | undefined {
  if (password === null || password === "") return undefined;
  const text = asText(password, "password");
  if (text.length > longest) throw invalidArgument(`A password has at most ${longest} characters.`);
  let hash = 0;
  for (let place = text.length - 1; place >= 0; place--) hash = rotate(hash) ^ text.charCodeAt(place);
  return (rotate(hash) ^ text.length ^ 0xce4b).toString(16).toUpperCase().padStart(4, "0");
}

/** 15 bits, one step to the left. */
const rotate = (hash: number): number => ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);

/** @throws OfficeError BadPassword where a password is kept and this is another one, or none */
export function demandPassword(kept: string | undefined, password: unknown): void {
  if (kept !== undefined && keptPassword(password) !== kept) throw badPassword();
}
