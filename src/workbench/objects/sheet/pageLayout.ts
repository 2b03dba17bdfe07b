import { sheetColumns, sheetRows, writeAddress } from "../range/address";
import type { SheetExtras } from "../../document";
import { asNumber, asOneOf, asRecord, asWhole } from "../host/arguments";
import type { Host } from "../host/host";
import { HostObject } from "../host/hostObject";
import { notOffered } from "../host/officeError";
import { HeaderFooterGroup } from "./headerFooter";
import { rangeFrom } from "../range/range";

const pointsPerInch = 72;

export class PageLayout extends HostObject {
  static override readonly type = "PageLayout";
  constructor(
    host: Host,
    private readonly sheetId: string,
  ) {
    super(host);
  }

  get orientation(): SheetExtras["orientation"] {
    return this.host.sheetExtras(this.sheetId).orientation;
  }
  set orientation(value: unknown) {
    const orientation = asOneOf(value, "orientation", ["Portrait", "Landscape"]);
    this.host.sheetExtras(this.sheetId).orientation = orientation;
  }
  get zoom(): Readonly<Record<string, number>> {
    const { pagesWide, pagesTall } = this.host.sheetExtras(this.sheetId);
    if (pagesWide === undefined && pagesTall === undefined) return { scale: 100 };
    return {
      ...(pagesWide !== undefined && { horizontalFitToPages: pagesWide }),
      ...(pagesTall !== undefined && { verticalFitToPages: pagesTall }),
    };
  }
  set zoom(value: unknown) {
    const { horizontalFitToPages, verticalFitToPages, scale } = asRecord(value, "zoom");
    if (scale !== undefined && scale !== null && scale !== 100) throw notOffered("PageLayout.zoom by a percentage");
    const extras = this.host.sheetExtras(this.sheetId);
    delete extras.pagesWide;
    delete extras.pagesTall;
    if (isGiven(horizontalFitToPages)) extras.pagesWide = asWhole(horizontalFitToPages, "horizontalFitToPages");
    if (isGiven(verticalFitToPages)) extras.pagesTall = asWhole(verticalFitToPages, "verticalFitToPages");
  }

  get leftMargin(): number {
    return this.#margins.left ?? 0.7 * pointsPerInch;
  }
  set leftMargin(value: unknown) {
    this.#margins.left = asNumber(value, "leftMargin");
  }
  get rightMargin(): number {
    return this.#margins.right ?? 0.7 * pointsPerInch;
  }
  set rightMargin(value: unknown) {
    this.#margins.right = asNumber(value, "rightMargin");
  }
  get topMargin(): number {
    return this.#margins.top ?? 0.75 * pointsPerInch;
  }
  set topMargin(value: unknown) {
    this.#margins.top = asNumber(value, "topMargin");
  }
  get bottomMargin(): number {
    return this.#margins.bottom ?? 0.75 * pointsPerInch;
  }
  set bottomMargin(value: unknown) {
    this.#margins.bottom = asNumber(value, "bottomMargin");
  }
  get footerMargin(): number {
    return this.#margins.footer ?? 0.3 * pointsPerInch;
  }
  set footerMargin(value: unknown) {
    this.#margins.footer = asNumber(value, "footerMargin");
  }
  get #margins(): NonNullable<SheetExtras["margins"]> {
    return (this.host.sheetExtras(this.sheetId).margins ??= {});
  }

  get headersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.host, this.sheetId);
  }

  setPrintArea(printArea: unknown): void {
    this.host.demandEditable();
    const extras = this.host.sheetExtras(this.sheetId);
    const { $area: area } = rangeFrom(this.host, printArea, this.sheetId);
    // The whole sheet is what is printed where there is no print area.
    if (area.rows === sheetRows && area.columns === sheetColumns) delete extras.printArea;
    else extras.printArea = area;
  }
  setPrintTitleRows(printTitleRows: unknown): void {
    this.host.demandEditable();
    const rows = rangeFrom(this.host, printTitleRows, this.sheetId).getEntireRow();
    this.host.sheetExtras(this.sheetId).printTitleRows = writeAddress(rows.$area, true);
  }
  setPrintTitleColumns(printTitleColumns: unknown): void {
    this.host.demandEditable();
    const columns = rangeFrom(this.host, printTitleColumns, this.sheetId).getEntireColumn();
    this.host.sheetExtras(this.sheetId).printTitleColumns = writeAddress(columns.$area, true);
  }
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
