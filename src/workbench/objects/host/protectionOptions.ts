import type { ProtectionFlag, ProtectionOptions } from "../../document";
import { asFlag, asOneOf, asRecord } from "./arguments";
import { invalidArgument } from "./officeError";

const flags = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;
const selectionModes = ["Normal", "Unlocked", "None"] as const;

/** The options as given, all others forbidden: what Excel's own dialog proposes. */
export function readProtectionOptions(given: unknown): ProtectionOptions {
  const options = given === null ? {} : asRecord(given, "options");
  const known: readonly string[] = [...flags, "selectionMode"];
  const unknown = Object.keys(options).find((key) => !known.includes(key));
  if (unknown !== undefined) throw invalidArgument(`"${unknown}" is no option of a sheet's protection.`);
  const read = Object.fromEntries(flags.map((flag) => [flag, asFlag(options[flag] ?? false, flag)]));
  return {
    ...(read as Record<ProtectionFlag, boolean>),
    selectionMode: asOneOf(options["selectionMode"] ?? "Normal", "selectionMode", selectionModes),
  };
}
