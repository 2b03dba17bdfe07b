import { asWhole } from "../host/arguments";
import type { Host } from "../host/host";
import { HostCollection, HostObject } from "../host/hostObject";
import { invalidArgument } from "../host/officeError";
import { Range, rangeFrom } from "../range/range";

const MOST = 1026;

/** The horizontal page breaks of a sheet, each above a row. */
export class PageBreakCollection extends HostCollection<PageBreak> {
  static override readonly type = "PageBreakCollection";
  constructor(
    host: Host,
    private readonly sheetId: string,
  ) {
    super(host);
  }
  override $items(): readonly PageBreak[] {
    return this.#rows.map((row) => new PageBreak(this.host, this.sheetId, row));
  }
  override $find(key: unknown): PageBreak | undefined {
    // The client asks for one it has loaded by id, a text; a person by index.
    if (typeof key === "string") return this.$items().find(({ rowIndex }) => String(rowIndex) === key);
    return this.$items()[asWhole(key, "index")];
  }

  add(pageBreakRange: unknown): PageBreak {
    this.host.demandEditable();
    const { row } = rangeFrom(this.host, pageBreakRange, this.sheetId).$area;
    if (this.#rows.length >= MOST && !this.#rows.includes(row)) {
      throw invalidArgument(`A sheet has at most ${MOST} horizontal page breaks.`);
    }
    this.host.sheetExtras(this.sheetId).pageBreaks = [...new Set([...this.#rows, row])].sort((a, b) => a - b);
    return new PageBreak(this.host, this.sheetId, row);
  }
  getCount(): number {
    return this.#rows.length;
  }
  removePageBreaks(): void {
    this.host.demandEditable();
    this.host.sheetExtras(this.sheetId).pageBreaks = [];
  }

  get #rows(): readonly number[] {
    return this.host.sheetExtras(this.sheetId).pageBreaks ?? [];
  }
}

export class PageBreak extends HostObject {
  static override readonly type = "PageBreak";
  constructor(
    host: Host,
    private readonly sheetId: string,
    private readonly row: number,
  ) {
    super(host);
  }
  override $identity(): Readonly<Record<string, unknown>> {
    return { _Id: String(this.row) };
  }

  get rowIndex(): number {
    return this.row;
  }
  getCellAfterBreak(): Range {
    return new Range(this.host, this.sheetId, { row: this.row, column: 0, rows: 1, columns: 1 });
  }
  delete(): void {
    this.host.demandEditable();
    const extras = this.host.sheetExtras(this.sheetId);
    extras.pageBreaks = (extras.pageBreaks ?? []).filter((row) => row !== this.row);
  }
}
