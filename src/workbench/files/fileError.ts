export type FileErrorCode =
  /** Nothing in it. */
  | "empty"
  /** Not a file of its kind, or damaged. */
  | "unreadable"
  /** A quoted field of a text file is not closed. */
  | "openQuote"
  /** Locked with a password. */
  | "encrypted"
  /** More rows or columns than a sheet of Excel has. */
  | "tooLarge";

/** A file that cannot become sheets. The message is for developers; what a reader is told goes by the code. */
export class FileError extends Error {
  override readonly name = "FileError";
  /** Where in the file, from 1. */
  readonly line: number | undefined;

  constructor(
    readonly code: FileErrorCode,
    readonly file: string,
    detail: string,
    options?: ErrorOptions & { readonly line?: number },
  ) {
    super(`Opening "${file}": ${detail}`, options);
    this.line = options?.line;
  }
}

/** What one sheet of Excel holds at most. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;
/** Characters in one cell of Excel at most; on opening a file it cuts what is longer, as these readers do. */
export const CELL_CHARACTERS = 32_767;
