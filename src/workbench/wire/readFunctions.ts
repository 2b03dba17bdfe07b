import type { DescribedFunction } from "./invocations";

/** Reads functions.json; what it allows for all its functions, each of them allows. */
export function readFunctions(text: string): readonly DescribedFunction[] {
  const file = JSON.parse(text) as {
    readonly functions: readonly DescribedFunction[];
    readonly allowErrorForDataTypeAny?: boolean;
  };
  const allowErrorForDataTypeAny = file.allowErrorForDataTypeAny ?? false;
  return file.functions.map((metadata) => ({ allowErrorForDataTypeAny, ...metadata }));
}
