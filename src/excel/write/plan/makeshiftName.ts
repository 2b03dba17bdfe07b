const MAKESHIFT = /^Salesboard [0-9a-f]{12}$/;

/**
 * What a sheet is called from when it is added until it is written: a name nobody else thinks of, so that the sheet can be found
 * and taken away again also where Excel's answer was lost.
 */
export function makeshiftName(): string {
  const digits = Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte.toString(16).padStart(2, "0"));
  return `Salesboard ${digits.join("")}`;
}

/** Whether a sheet was added and never written. */
export function isMakeshift(sheetName: string): boolean {
  return MAKESHIFT.test(sheetName);
}
