import { invalidArgument } from "../host/officeError";

/** @throws OfficeError InvalidArgument for a name Excel gives to no sheet */
export function demandSheetName(name: string): void {
  const problem = sheetNameProblem(name);
  if (problem) throw invalidArgument(`A sheet cannot be named "${name}": ${problem}.`);
}

function sheetNameProblem(name: string): string | undefined {
  if (name.length === 0) return "a name is needed";
  if (name.length > 31) return "at most 31 characters are allowed";
  if (/[\\/?*[\]:]/.test(name)) return "none of \\ / ? * [ ] : is allowed";
  if (name.startsWith("'") || name.endsWith("'")) return "it may not begin or end with an apostrophe";
  return name.toLowerCase() === "history" ? "Excel keeps this name for itself" : undefined;
}
