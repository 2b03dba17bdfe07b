import type { ProtectionOptions } from "../../document";
import type { Host } from "../host/host";
import { HostObject } from "../host/hostObject";
import { accessDenied } from "../host/officeError";
import { demandPassword, keptPassword } from "../host/password";
import { readProtectionOptions } from "../host/protectionOptions";

const changed = 24;

export class WorksheetProtection extends HostObject {
  static override readonly type = "WorksheetProtection";
  constructor(
    host: Host,
    private readonly sheetId: string,
  ) {
    super(host);
  }

  get protected(): boolean {
    return this.host.sheetExtras(this.sheetId).protection !== undefined;
  }
  /** Those of the protection; without one, those that Excel's dialog would propose. */
  get options(): ProtectionOptions {
    return this.host.sheetExtras(this.sheetId).protection?.options ?? readProtectionOptions(null);
  }
  protect(options: unknown = null, password: unknown = null): void {
    this.host.demandEditable();
    if (this.protected) throw accessDenied();
    const kept = keptPassword(password);
    const protection = { options: readProtectionOptions(options), ...(kept !== undefined && { password: kept }) };
    this.host.sheetExtras(this.sheetId).protection = protection;
    this.#done("protect");
  }
  /** Does nothing on a sheet that is not protected. */
  unprotect(password: unknown = null): void {
    this.host.demandEditable();
    const extras = this.host.sheetExtras(this.sheetId);
    if (!extras.protection) return;
    demandPassword(extras.protection.password, password);
    delete extras.protection;
    this.#done("unprotect");
  }

  #done(method: string): void {
    this.host.clearUndo(`WorksheetProtection.${method}`);
    const fields = { worksheetId: this.sheetId, isProtected: this.protected, source: this.host.source };
    this.host.emit({ type: changed, targets: [this.sheetId, "Workbook"], fields });
  }
}
