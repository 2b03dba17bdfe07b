import { baseAddress } from "./checkAddresses";
import { parseManifest } from "./parseManifest";

/**
 * The manifest for an add-in that is served from another folder. The address must be https and ends in a slash or not.
 * Throws a sentence where it is no such address.
 *
 * @example rebaseManifest(xml, "https://intranet.example.com/salesboard")
 */
export function rebaseManifest(xml: string, address: string): string {
  if (!URL.canParse(address) || new URL(address).protocol !== "https:")
    throw new Error(
      `Cannot make the manifest: "${address}" does not begin with https://. Give the address of the add-in's folder.`,
    );
  const base = baseAddress(parseManifest(xml));
  if (base === undefined) throw new Error("Cannot make the manifest: manifest.xml names no page in <DefaultSettings>.");
  const folder = `${address.replace(/\/+$/, "")}/`;
  return xml
    .replaceAll(base, folder)
    .replace(`<AppDomain>${new URL(base).origin}</AppDomain>`, `<AppDomain>${new URL(folder).origin}</AppDomain>`);
}
