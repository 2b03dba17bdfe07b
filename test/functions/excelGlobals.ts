/** The little of Excel that a function touches beside its arguments. */
class CustomFunctionsError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

/** Gives the functions a workbook in a language; Excel itself cannot be asked for its culture, so the language decides. */
export function inExcel(language: string): void {
  Object.assign(globalThis, {
    CustomFunctions: {
      Error: CustomFunctionsError,
      ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
    },
    Office: { context: { displayLanguage: language, contentLanguage: language } },
    Excel: { run: () => Promise.reject(new Error("not here")) },
  });
}

/** An error value as it reaches a function that allows them. */
export function errorValue(code: string): Error {
  return new CustomFunctionsError(code);
}

/** What the cell shows: the error code and the sentence that hangs on it. */
export async function errorOf(cell: Promise<unknown>): Promise<[code: string, sentence: string]> {
  try {
    await cell;
  } catch (error) {
    if (error instanceof CustomFunctionsError) return [error.code, error.message];
    throw error;
  }
  throw new Error("The cell shows no error.");
}
