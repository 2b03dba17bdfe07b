import { baseAddress } from "./checkAddresses";
import { parseManifest } from "./parseManifest";

/**
 * A built functions.json whose help links lead to the folder that an add-in is served from, as its manifest says.
 *
 * @param json the file as built for the manifest at the project's root
 * @param from that manifest
 * @param to the manifest that `rebaseManifest` made of it
 * @example rebaseFunctions(json, xml, rebaseManifest(xml, "https://intranet.example.com/salesboard"))
 */
export function rebaseFunctions(json: string, from: string, to: string): string {
  const [before, after] = [baseAddress(parseManifest(from)), baseAddress(parseManifest(to))];
  return before === undefined || after === undefined ? json : json.replaceAll(before, after);
}
