import { normalise } from "../cells/normalise";

/**
 * The header as it is compared: what comes before " - " names the object, what is in brackets the unit.
 *
 * @example headerName("Deal - Value (EUR)") // "value"
 */
export function headerName(header: string): string {
  const withoutObject = header.replace(/^\p{L}+ - (?=\S)/u, "");
  return normalise(withoutObject.replace(/\([^)]*\)/g, " ")) || normalise(withoutObject);
}
