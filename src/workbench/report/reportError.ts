/** A reason to stop that the person who typed the command can do something about; the words are in `workbench:report.<key>`. */
export class ReportError extends Error {
  constructor(
    readonly key: string,
    readonly values: Readonly<Record<string, string>> = {},
  ) {
    super(key);
    this.name = "ReportError";
  }
}
