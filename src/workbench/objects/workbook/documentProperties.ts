import { HostObject } from "../host/hostObject";

/** Only what can be read without asking who works at the machine. */
export class DocumentProperties extends HostObject {
  static override readonly type = "DocumentProperties";

  get title(): string {
    return "";
  }
  get author(): string {
    return "";
  }
  get subject(): string {
    return "";
  }
}
