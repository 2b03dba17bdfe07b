const mostSections = 4;

/**
 * Says what Excel would refuse a number format for: a text or a bracket that is not closed, and more than four sections. Undefined
 * where nothing of the kind is wrong.
 *
 * @example checkNumberFormat('#,##0" d') // "a quotation mark is not closed"
 */
export function checkNumberFormat(format: string): string | undefined {
  // A backslash, an underscore or an asterisk takes the next sign as it is.
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./gsu, "");
  if (bare.includes('"')) return "a quotation mark is not closed";
  if (bare.includes("[")) return "a bracket is not closed";
  return bare.split(";").length > mostSections ? `it has more than ${mostSections} sections` : undefined;
}
