import { FUNCTION_NAMES, NAMESPACE } from "./functionNames";

/** Texts, sheet names between quotes, and names of table columns: what looks like a call in there is none. */
const NO_CODE = String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?!\d+\]!_xldudf_)(?:'.|[^\]'])*\]`;
/** What Excel puts before a function that it did not know when the workbook was opened or saved. */
const UNKNOWN = String.raw`(?:\[\d+\]!)?_xldudf_(?<mangled>${NAMESPACE}_)?|_xlfn\.(?:_xlws\.)?`;
const CALL = String.raw`(?<![\p{L}\p{N}_.\\!])(?:${UNKNOWN}|(?<space>${NAMESPACE}\.))?(?<name>${FUNCTION_NAMES.join("|")})(?=\s*\()`;
const TOKENS = new RegExp(`${NO_CODE}|${CALL}`, "giu");

/**
 * The formula as a person would enter it again, so that Excel looks its functions up anew; undefined where it calls none of the
 * add-in's functions.
 *
 * @example reenterable("=_xldudf_CONVERSION(A1:A9,B1:B9,C1,C2)") // "=CONVERSION(A1:A9,B1:B9,C1,C2)"
 */
export function reenterable(formula: string): string | undefined {
  let calls = 0;
  const entered = formula.replace(TOKENS, (token, ...rest: unknown[]) => {
    const { name, space, mangled } = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    if (name === undefined) return token;
    calls++;
    return `${mangled === undefined ? (space ?? "") : `${NAMESPACE}.`}${name}`;
  });
  return calls === 0 ? undefined : entered;
}
