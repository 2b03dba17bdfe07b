/**
 * Looks up what the manifest keeps under an id (an address, an icon, a text) in the reader's language.
 *
 * @returns a lookup that throws an Error naming an id without a value
 * @example resourcesOf(manifest, "nl-NL")("Connect.Label") // "Gegevens koppelen"
 */
export function resourcesOf(manifest: Document, displayLanguage: string): (id: string | null | undefined) => string {
  const resources = new Map(
    ["Image", "Url", "String"]
      .flatMap((kind) => [...manifest.getElementsByTagNameNS("*", kind)])
      .map((element) => [element.getAttribute("id"), valueIn(element, displayLanguage)]),
  );
  return (id) => {
    const value = id ? resources.get(id) : undefined;
    if (!value) throw new Error(`The manifest gives nothing for "${id ?? ""}".`);
    return value;
  };
}

function valueIn(element: Element, displayLanguage: string): string | null {
  const overrides = [...element.getElementsByTagNameNS("*", "Override")];
  const override = overrides.find((one) => one.getAttribute("Locale")?.toLowerCase() === displayLanguage.toLowerCase());
  return override?.getAttribute("Value") ?? element.getAttribute("DefaultValue");
}
