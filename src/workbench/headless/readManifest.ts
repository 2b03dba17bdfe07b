import { JSDOM } from "jsdom";
import { manifestFacts, type ManifestFacts } from "../manifest/manifestFacts";

/** Reads the text of an add-in's XML manifest where there is no browser to parse it. */
export function readManifest(xml: string, displayLanguage: string): ManifestFacts {
  return manifestFacts(new JSDOM(xml, { contentType: "text/xml" }).window.document, displayLanguage);
}
