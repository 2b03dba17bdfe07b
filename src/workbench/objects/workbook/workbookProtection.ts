import { HostObject } from "../host/hostObject";
import { accessDenied } from "../host/officeError";
import { demandPassword, keptPassword } from "../host/password";

/** Of the workbook's structure: which sheets there are, their names and their order. */
export class WorkbookProtection extends HostObject {
  static override readonly type = "WorkbookProtection";

  get protected(): boolean {
    return this.host.document.protection !== undefined;
  }
  protect(password: unknown = null): void {
    this.host.demandEditable();
    if (this.protected) throw accessDenied();
    const kept = keptPassword(password);
    this.host.document.protection = kept === undefined ? {} : { password: kept };
    this.host.clearUndo("WorkbookProtection.protect");
  }
  /** Does nothing on a workbook that is not protected. */
  unprotect(password: unknown = null): void {
    this.host.demandEditable();
    const { protection } = this.host.document;
    if (!protection) return;
    demandPassword(protection.password, password);
    delete this.host.document.protection;
    this.host.clearUndo("WorkbookProtection.unprotect");
  }
}
