import { asFlag } from "../host/arguments";
import { HostObject } from "../host/hostObject";

export class Runtime extends HostObject {
  static override readonly type = "Runtime";

  /** What the add-in wants to hear is no part of the workbook. */
  override $demandChangeable(): void {}

  get enableEvents(): boolean {
    return this.host.eventsEnabled;
  }
  set enableEvents(value: unknown) {
    this.host.eventsEnabled = asFlag(value, "enableEvents");
  }
}
