/** An error as Excel answers it: a code that add-ins test for, a sentence, and the member that failed. */
export class OfficeError extends Error {
  override readonly name = "OfficeError";
  constructor(
    readonly code: string,
    message: string,
    /** "Worksheet.getRange"; filled in by the interpreter where it is left out. */
    public location?: string,
  ) {
    super(message);
  }
}

export function itemNotFound(): OfficeError {
  return new OfficeError("ItemNotFound", "The requested resource doesn't exist.");
}

export function itemAlreadyExists(): OfficeError {
  return new OfficeError("ItemAlreadyExists", "The resource being created already exists.");
}

/** The documented sentence, and after it what exactly was wrong. */
export function invalidArgument(detail: string): OfficeError {
  return new OfficeError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format. ${detail}`.trim(),
  );
}

export function accessDenied(): OfficeError {
  return new OfficeError("AccessDenied", "You cannot perform the requested operation.");
}

export function badPassword(): OfficeError {
  return new OfficeError("BadPassword", "The password you supplied is incorrect.");
}

export function mergedRangeConflict(): OfficeError {
  return new OfficeError("MergedRangeConflict", "A table can't overlap with another table or with merged cells.");
}

export function invalidReference(): OfficeError {
  return new OfficeError("InvalidReference", "This reference is not valid for the current operation.");
}

/** For what Excel can and this host cannot: never a silent success. */
export function notOffered(what: string): OfficeError {
  return new OfficeError("NotImplemented", `${what} is not offered by this host.`);
}
