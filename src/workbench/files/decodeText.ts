/**
 * A text file's characters: UTF-8 with or without a byte order mark, UTF-16 with one, and Windows-1252, in which Excel saves CSV files
 * west of Poland, where the bytes are no UTF-8.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("latin1").decode(bytes).replace(/[\u0080-\u009F]/g, windowsCharacter);
  }
}

/** Where Windows-1252 differs from Latin-1, from 80 to 9F; Node 20's own decoder leaves these as they are. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";
const windowsCharacter = (character: string) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character;
