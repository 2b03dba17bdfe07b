import { makeRequirements, type MemberSets, type Requirements, type SetVersion } from "../objects";
import { manifestFacts, type ManifestFacts } from "../manifest/manifestFacts";
import type { DescribedFunction } from "../wire/invocations";
import { readFunctions } from "../wire/readFunctions";
import type { RequirementSets } from "../bridge/hostFacts";

/** What the page knows of the add-in in one language, before it opens it. */
export interface AddIn {
  /** As its people call it. */
  readonly name: string;
  readonly manifest: Document;
  readonly facts: ManifestFacts;
  readonly functions: readonly DescribedFunction[];
  readonly requirementsFor: (sets: RequirementSets) => Requirements;
}

/** Fetches the manifest and what it points to, e.g. readAddIn("nl-NL"). */
export async function readAddIn(language: string): Promise<AddIn> {
  const [xml, sets] = await Promise.all([fetchText("/manifest.xml"), fetchText("/workbench/member-sets.json")]);
  const manifest = new DOMParser().parseFromString(xml, "text/xml");
  const facts = manifestFacts(manifest, language);
  const memberSets: MemberSets = new Map(JSON.parse(sets) as [string, SetVersion][]);
  return {
    name: displayName(manifest, language),
    manifest,
    facts,
    functions: readFunctions(await fetchText(served(facts.functionsUrl))),
    requirementsFor: (declared) => makeRequirements(memberSets, declared),
  };
}

function displayName(manifest: Document, language: string): string {
  const [name] = manifest.getElementsByTagNameNS("*", "DisplayName");
  const overrides = [...(name?.getElementsByTagNameNS("*", "Override") ?? [])];
  const override = overrides.find((one) => one.getAttribute("Locale") === language);
  return override?.getAttribute("Value") ?? name?.getAttribute("DefaultValue") ?? "";
}

/** The manifest names the address the add-in is to have; here this page's own server has its files. */
export function served(url: string): string {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The server has no ${url}.`);
  return response.text();
}
