import type { Host } from "../host/host";
import { HostObject } from "../host/hostObject";
import { accessDenied, notOffered } from "../host/officeError";

export class WorksheetProtection extends HostObject {
  static override readonly type = "WorksheetProtection";
  constructor(
    host: Host,
    private readonly sheetId: string,
  ) {
    super(host);
  }

  get protected(): boolean {
    return this.host.sheetExtras(this.sheetId).protected ?? false;
  }
  /** Passwords are not offered: a workbook of this host could be opened without them. */
  protect(_options: unknown = null, password: unknown = null): void {
    if (password !== null) throw notOffered("WorksheetProtection.protect with a password");
    if (this.protected) throw accessDenied();
    this.host.sheetExtras(this.sheetId).protected = true;
  }
  unprotect(_password: unknown = null): void {
    this.host.sheetExtras(this.sheetId).protected = false;
  }
}
