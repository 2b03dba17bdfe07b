/**
 * What somebody does in the workbook by hand while the add-in is at work. Sheets are meant by name or id, tables by name; addresses
 * are without a sheet. Each deed waits for the request that is being run, does what Excel does, calculates, and tells the add-in by
 * the events Microsoft documents. What Excel would refuse the person too (a protected sheet, a name that is taken) rejects with an
 * OfficeError.
 * @example
 * await excel.user.type("Deals", "C2", 12_500);
 * excel.requests.before("SetPosition", () => excel.coauthor.deleteSheet("Deals"));
 */
export interface Person {
  /**
   * Types into cells, by the rules of en-US: "=A1*2" is a formula, "1/31/2026" a date, "" empties a cell, null leaves it. One value goes
   * into all cells of the address; rows of values begin at its first cell. Typing directly below a table makes the table longer.
   */
  type(sheet: string, address: string, values: unknown): Promise<void>;
  /** Empties cells (contents only). */
  clear(sheet: string, address: string): Promise<void>;
  /** Inserts above the rows of the address ("3:5"), as many as it has. */
  insertRows(sheet: string, rows: string): Promise<void>;
  deleteRows(sheet: string, rows: string): Promise<void>;
  /** Inserts to the left of the columns of the address ("B:C"). */
  insertColumns(sheet: string, columns: string): Promise<void>;
  deleteColumns(sheet: string, columns: string): Promise<void>;

  /** The person at this Excel sees the new sheet then. */
  addSheet(name: string): Promise<void>;
  renameSheet(sheet: string, name: string): Promise<void>;
  deleteSheet(sheet: string): Promise<void>;
  /** To a position from 0. */
  moveSheet(sheet: string, position: number): Promise<void>;
  hideSheet(sheet: string): Promise<void>;
  unhideSheet(sheet: string): Promise<void>;

  /** On the first cell of the address. */
  addComment(sheet: string, address: string): Promise<void>;
  /** Of these the host only counts how many there are. */
  addPivotTable(sheet: string): Promise<void>;
  draw(sheet: string, shape: `${Excel.ShapeType}`): Promise<void>;

  addTable(sheet: string, address: string, name: string): Promise<void>;
  /** The address of all its cells, the header row where it is. */
  resizeTable(table: string, address: string): Promise<void>;
  renameTable(table: string, name: string): Promise<void>;
  /** With its cells' contents. */
  deleteTable(table: string): Promise<void>;
  /** The cells stay. */
  convertTable(table: string): Promise<void>;
  /** Of the workbook. */
  deleteName(name: string): Promise<void>;

  protectSheet(sheet: string, wish?: ProtectionWish): Promise<void>;
  unprotectSheet(sheet: string, password?: string): Promise<void>;
  /** The order, names and number of the sheets. */
  protectWorkbook(password?: string): Promise<void>;
  unprotectWorkbook(password?: string): Promise<void>;
  /** As another copy of the add-in does, at a co-author's; undefined takes the setting away. */
  changeSetting(key: string, value: unknown): Promise<void>;
}

export interface ProtectionWish {
  /** Excel.WorksheetProtectionOptions. */
  readonly options?: Readonly<Record<string, unknown>>;
  readonly password?: string;
}

/** The person at this Excel; what others look at is no event here. */
export interface User extends Person {
  activate(sheet: string): Promise<void>;
  /** Shows the sheet and selects the cells. */
  select(sheet: string, address: string): Promise<void>;
}
