import { asOneOf } from "../host/arguments";
import { CultureInfo } from "./cultureInfo";
import type { Host } from "../host/host";
import { HostObject } from "../host/hostObject";

export class Application extends HostObject {
  static override readonly type = "Application";

  /** How this Excel calculates is no part of the workbook. */
  override $demandChangeable(): void {}

  get calculationMode(): Host["calculationMode"] {
    return this.host.calculationMode;
  }
  set calculationMode(value: unknown) {
    const choices = ["Automatic", "AutomaticExceptTables", "Manual"] as const;
    this.host.calculationMode = asOneOf(value, "calculationMode", choices);
  }
  get calculationState(): "Done" | "Pending" {
    return this.host.dirty ? "Pending" : "Done";
  }
  get cultureInfo(): CultureInfo {
    return new CultureInfo(this.host);
  }
  get decimalSeparator(): string {
    return this.cultureInfo.numberFormat.numberDecimalSeparator;
  }
  get thousandsSeparator(): string {
    return this.cultureInfo.numberFormat.numberGroupSeparator;
  }
  get useSystemSeparators(): boolean {
    return true;
  }

  calculate(calculationType: unknown): void {
    const type = asOneOf(calculationType, "calculationType", ["Recalculate", "Full", "FullRebuild"]);
    this.host.demandCalculation(type !== "Recalculate");
  }
  suspendApiCalculationUntilNextSync(): void {
    this.host.calculationSuspended = true;
  }
  /** Nothing is drawn while a request runs. */
  suspendScreenUpdatingUntilNextSync(): void {}
}
