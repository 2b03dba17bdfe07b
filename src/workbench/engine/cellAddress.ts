/** "Sheet1!B2", or "'Deals 2026'!B2" where the sheet's name needs quotes. */
export function cellAddress(sheetName: string, row: number, column: number): string {
  return `${quotedSheet(sheetName)}!${columnLetters(column)}${row + 1}`;
}

/** A sheet's name as formulas write it. */
export function quotedSheet(name: string): string {
  const isPlain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name) && !/^(R\d*)?(C\d*)?$/i.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** 0 is "A", 26 is "AA". */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
