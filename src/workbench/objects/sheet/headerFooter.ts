import type { SheetExtras } from "../../document";
import { asTextUpTo } from "../host/arguments";
import type { Host } from "../host/host";
import { HostObject } from "../host/hostObject";

/** Characters, with the codes among them. */
const LONGEST = 255;

export class HeaderFooterGroup extends HostObject {
  static override readonly type = "HeaderFooterGroup";
  constructor(
    host: Host,
    private readonly sheetId: string,
  ) {
    super(host);
  }
  get defaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.host, this.sheetId);
  }
}

/** What stands below each page; &P and &N in it are the page and the number of pages. */
export class HeaderFooter extends HostObject {
  static override readonly type = "HeaderFooter";
  constructor(
    host: Host,
    private readonly sheetId: string,
  ) {
    super(host);
  }

  get leftFooter(): string {
    return this.#footer.left ?? "";
  }
  set leftFooter(value: unknown) {
    this.#footer.left = asTextUpTo(LONGEST, value, "leftFooter");
  }
  get centerFooter(): string {
    return this.#footer.center ?? "";
  }
  set centerFooter(value: unknown) {
    this.#footer.center = asTextUpTo(LONGEST, value, "centerFooter");
  }
  get rightFooter(): string {
    return this.#footer.right ?? "";
  }
  set rightFooter(value: unknown) {
    this.#footer.right = asTextUpTo(LONGEST, value, "rightFooter");
  }

  get #footer(): NonNullable<SheetExtras["footer"]> {
    return (this.host.sheetExtras(this.sheetId).footer ??= {});
  }
}
