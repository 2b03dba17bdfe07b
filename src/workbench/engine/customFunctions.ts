import type { Calculation } from "./calculation";
import { cellAddress } from "./cellAddress";
import { valueOf } from "./cells";
import type { Blank, CellValue, FunctionArgument, FunctionCall, FunctionMetadata } from "./engine";
import type { Invocations, Place } from "./invocations";
import type { Host } from "./startUniver";
import { BaseFunction, ErrorType, IFunctionService } from "./univer";
import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from "./univer";
import { errorOf, matrixOf, scalarOf, variantOf, variantOfResult } from "./variants";

export interface CustomFunctions {
  register(functions: readonly FunctionMetadata[], options?: { allowErrors?: boolean }): void;
  names(): readonly string[];
}

/**
 * Lets the add-in's functions calculate in cells: each is a function of Univer that asks for its answer and shows #GETTING_DATA
 * until it has come. What an error among the arguments does without `allowErrors` (#VALUE!, the function is not called), and that
 * a scalar parameter takes no range, is claimed of Excel without having been tried there.
 */
export function customFunctionsOf(
  host: Host,
  calculation: Calculation,
  invocations: Invocations,
  blank: Blank,
): CustomFunctions {
  const ranges = rangeReader(blank);
  let heldAt: Place | undefined;
  calculation.onPass(ranges.forget);
  calculation.onFormula((result) => {
    const place = heldAt;
    heldAt = undefined;
    return place ? (cachedResult(host, place) ?? result) : result;
  });

  const answer = (place: Place, metadata: FunctionMetadata, args: Arguments): FunctionVariantType => {
    const address = cellAddress(host.sheet(place.sheetId).getName(), place.row, place.column);
    const found = invocations.ask(place, { name: metadata.name, ...args, address });
    if (typeof found === "object") return variantOfResult(found.value, found.numberFormat);
    if (found === "held") heldAt = place;
    return errorOf(ErrorType.CONNECT);
  };

  const names = new Set<string>();
  return {
    names: () => [...names],
    register: (functions, { allowErrors = false } = {}) => {
      functions.forEach((metadata) => names.add(metadata.name.toUpperCase()));
      const executors = functions.map((metadata) => {
        const required = metadata.parameters.filter((parameter) => !parameter.optional && !parameter.repeating);
        return new (class extends BaseFunction {
          override needsReferenceObject = true;
          override minParams = required.length;
          override maxParams = metadata.parameters.at(-1)?.repeating ? 255 : metadata.parameters.length;

          override calculate(...variants: FunctionVariantType[]): FunctionVariantType {
            const args = argumentsOf(metadata, variants, ranges.read, allowErrors);
            if (typeof args === "string") return errorOf(args);
            return answer({ sheetId: this.subUnitId ?? "", row: this.row, column: this.column }, metadata, args);
          }
        })(metadata.name.toUpperCase());
      });
      const service = host.injector.get(IFunctionService);
      service.registerExecutors(...executors);
      // Formulas entered before are parsed already, as #NAME? or with the function as it was.
      service.deleteFormulaAstCacheKey("");
      calculation.touchAll();
    },
  };
}

type Arguments = Pick<FunctionCall, "args" | "wholeColumns">;

/** A range as a matrix, with what a call must know of it. */
interface RangeValues {
  readonly values: readonly (readonly CellValue[])[];
  /** It runs over whole columns or rows. */
  readonly isWhole: boolean;
  /** One of its cells waits for an answer itself. */
  readonly isWaiting: boolean;
  readonly hasError: boolean;
}

/** The arguments as Excel passes them, or the error that the cell shows instead of a call. */
function argumentsOf(
  { parameters }: FunctionMetadata,
  variants: readonly FunctionVariantType[],
  read: (variant: FunctionVariantType) => RangeValues,
  allowErrors: boolean,
): Arguments | ErrorType {
  const wholeColumns: number[] = [];
  let isWaiting = false;
  let hasError = false;
  const argument = (variant: FunctionVariantType | undefined, index: number): FunctionArgument => {
    if (variant === undefined || isOmitted(variant)) return null;
    const range = read(variant);
    if (range.isWhole && !wholeColumns.includes(index)) wholeColumns.push(index);
    isWaiting ||= range.isWaiting;
    hasError ||= range.hasError;
    if (parameters[index]?.dimensionality === "matrix") return range.values;
    hasError ||= range.values.length !== 1 || range.values[0]?.length !== 1;
    return range.values[0]?.[0] ?? null;
  };

  const repeating = parameters.at(-1)?.repeating ? parameters.length - 1 : undefined;
  const args: FunctionCall["args"][number][] = parameters
    .slice(0, repeating)
    .map((_, index) => argument(variants[index], index));
  if (repeating !== undefined) args.push(variants.slice(repeating).map((variant) => argument(variant, repeating)));
  if (isWaiting) return ErrorType.CONNECT;
  if (hasError && !allowErrors) return ErrorType.VALUE;
  return wholeColumns.length > 0 ? { args, wholeColumns } : { args };
}

const isOmitted = (variant: FunctionVariantType) =>
  !variant.isReferenceObject() && (variant as BaseValueObject).isNull();
const isErrorValue = (value: CellValue) => typeof value === "object" && value !== null;
const isGettingData = (value: CellValue) =>
  typeof value === "object" && value !== null && value.error === (ErrorType.CONNECT as string);

function rangeOf(values: CellValue[][], isWhole = false): RangeValues {
  return {
    values,
    isWhole,
    isWaiting: values.some((row) => row.some(isGettingData)),
    hasError: values.some((row) => row.some(isErrorValue)),
  };
}

/** Reads ranges, each once in a pass: many cells pass the same columns. */
function rangeReader(blank: Blank) {
  const known = new Map<string, RangeValues>();
  const readReference = (reference: BaseReferenceObject): RangeValues => {
    const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
    const key = [reference.getSheetId(), startRow, endRow, startColumn, endColumn].join("|");
    let range = known.get(key);
    if (!range) {
      const values: CellValue[][] = [];
      reference.iterator((value, row) => {
        (values[row - startRow] ??= []).push(value ? scalarOf(value) : blank);
      });
      known.set(key, (range = rangeOf(values, reference.isColumn() || reference.isRow())));
    }
    return range;
  };
  return {
    forget: () => known.clear(),
    read: (variant: FunctionVariantType): RangeValues => {
      if (variant.isReferenceObject()) return readReference(variant as BaseReferenceObject);
      return rangeOf(matrixOf(variant as BaseValueObject));
    },
  };
}

/** While nobody answers, a cell shows the result it was saved with. */
function cachedResult(host: Host, { sheetId, row, column }: Place): FunctionVariantType | undefined {
  const cached = valueOf(host.sheet(sheetId).getCellMatrix().getValue(row, column) ?? undefined);
  return cached === null ? undefined : variantOf(cached);
}
