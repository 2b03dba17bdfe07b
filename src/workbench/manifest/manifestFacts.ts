import { resourcesOf } from "./resourcesOf";

export interface Command {
  readonly controlId: string;
  readonly functionName: string;
}

/** What a host needs to know of an add-in before it opens it. */
export interface ManifestFacts {
  readonly pageUrl: string;
  /** Of functions.json in the reader's language. */
  readonly functionsUrl: string;
  readonly commands: readonly Command[];
}

/** The facts in the parsed XML manifest of an add-in with a shared runtime and custom functions. */
export function manifestFacts(manifest: Document, displayLanguage: string): ManifestFacts {
  const all = (name: string, within: Element | Document = manifest): Element[] => [
    ...within.getElementsByTagNameNS("*", name),
  ];
  const resource = resourcesOf(manifest, displayLanguage);
  const metadata = all("Metadata").flatMap((element) => all("SourceLocation", element))[0];
  const commands = all("Control").flatMap((control) => {
    const functionName = all("FunctionName", control)[0]?.textContent;
    return functionName ? [{ controlId: control.getAttribute("id") ?? "", functionName: functionName.trim() }] : [];
  });
  return {
    pageUrl: resource(all("Runtime")[0]?.getAttribute("resid")),
    functionsUrl: resource(metadata?.getAttribute("resid")),
    commands,
  };
}
