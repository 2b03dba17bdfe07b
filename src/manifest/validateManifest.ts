import { checkActions } from "./checkActions";
import { checkAddresses } from "./checkAddresses";
import { checkIcons } from "./checkIcons";
import { checkIdentity } from "./checkIdentity";
import { checkOrder } from "./checkOrder";
import { checkResids } from "./checkResids";
import { checkRuntime } from "./checkRuntime";
import { checkTexts } from "./checkTexts";
import { parseManifest } from "./parseManifest";
import type { Check, Element, Files, Problem } from "./manifest";

const CHECKS: readonly Check[] = [
  checkOrder,
  checkIdentity,
  checkResids,
  checkTexts,
  checkAddresses,
  checkIcons,
  checkRuntime,
  checkActions,
];

/**
 * What Excel, or Microsoft's validation service, would hold against the add-in's manifest, as far as that can be known
 * offline. Empty where all is well. `files` gives the built add-in's files by their path below its folder.
 *
 * @example validateManifest(xml, () => undefined) // [{ line: 18, what: 'The add-in has no file "assets/icons/..."' }, ...]
 */
export function validateManifest(xml: string, files: Files): Problem[] {
  let root: Element;
  try {
    root = parseManifest(xml);
  } catch (error) {
    return [
      { line: 0, what: `The manifest cannot be read: ${error instanceof Error ? error.message : String(error)}` },
    ];
  }
  return CHECKS.flatMap((check) => check(root, files)).sort((a, b) => a.line - b.line);
}
