import type { Host } from "./startUniver";
import {
  IFunctionService,
  StringValueObject,
  type ArrayValueObject,
  type BaseFunction,
  type BaseValueObject,
} from "./univer";

/**
 * Univer's FIXED writes numbers as an English program does; in Excel it writes them as the cells around it show them.
 *
 * @param locale BCP 47, e.g. "nl-NL": =FIXED(1234.5,1) shows 1.234,5
 */
export function fixedInLocale(host: Host, locale: string): void {
  const fixed = host.injector.get(IFunctionService).getExecutor("FIXED" as never) as BaseFunction | null;
  if (!fixed) throw new Error("Univer has no function FIXED.");
  const calculate = fixed.calculate.bind(fixed) as (...given: BaseValueObject[]) => BaseValueObject;
  const signs = signsOf(locale);
  const inLocale = (value: BaseValueObject): BaseValueObject =>
    value.isString()
      ? StringValueObject.create(
          String(value.getValue()).replace(/[.,]/g, (sign) => (sign === "." ? signs.decimal : signs.group)),
        )
      : value;
  fixed.calculate = (...given: BaseValueObject[]) => {
    const result = calculate(...given);
    return result.isArray() ? (result as ArrayValueObject).mapValue(inLocale) : inLocale(result);
  };
}

function signsOf(locale: string): { readonly decimal: string; readonly group: string } {
  const parts = new Intl.NumberFormat(locale, { useGrouping: "always" }).formatToParts(1234.5);
  const sign = (type: "decimal" | "group", otherwise: string) =>
    parts.find((part) => part.type === type)?.value ?? otherwise;
  return { decimal: sign("decimal", "."), group: sign("group", ",") };
}
