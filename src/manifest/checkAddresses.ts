import { named, walk } from "./walk";
import type { Element, Files, Problem } from "./manifest";

const LONGEST_URL = 2048;
const HOLDERS = ["IconUrl", "HighResolutionIconUrl", "SupportUrl", "SourceLocation", "bt:Image", "bt:Url"];

/** Every address is https and not too long; those below the add-in's own folder are files that exist; domains are bare. */
export function checkAddresses(root: Element, files: Files): Problem[] {
  const addresses = walk(root).flatMap(addressOf);
  const base = baseAddress(root);
  return [
    ...addresses.flatMap(({ element, url }) => unfit(element, url)),
    ...addresses.flatMap(({ element, url }) => absent(element, pathBelow(base, url), files)),
    ...named(root, "AppDomain").flatMap(withPath),
  ];
}

/** The folder the add-in is served from: that of its page. @example "https://localhost:3000/" */
export function baseAddress(root: Element): string | undefined {
  const settings = root.children.find((element) => element.name === "DefaultSettings");
  const page = settings?.children[0]?.attributes.DefaultValue;
  return page !== undefined && URL.canParse(page) ? new URL(".", page).href : undefined;
}

/** The path of a file below the add-in's folder, or undefined where the address lies elsewhere. */
export function pathBelow(base: string | undefined, url: string): string | undefined {
  if (base === undefined || !url.startsWith(base)) return undefined;
  return decodeURIComponent(new URL(url).pathname.slice(new URL(base).pathname.length));
}

function addressOf(element: Element): { element: Element; url: string }[] {
  const holder = /Override$/.test(element.name) ? element.parent : element;
  const url = element.attributes.DefaultValue ?? element.attributes.Value;
  return url !== undefined && HOLDERS.includes(holder?.name ?? "") ? [{ element, url }] : [];
}

function unfit(element: Element, url: string): Problem[] {
  if (!URL.canParse(url) || new URL(url).protocol !== "https:")
    return [{ line: element.line, what: `The address "${url}" does not begin with https://.` }];
  if (url.length > LONGEST_URL)
    return [{ line: element.line, what: `An address has ${url.length} characters; ${LONGEST_URL} are allowed.` }];
  return [];
}

function absent(element: Element, path: string | undefined, files: Files): Problem[] {
  if (path === undefined || files(path) !== undefined) return [];
  return [{ line: element.line, what: `The add-in has no file "${path}".` }];
}

function withPath(element: Element): Problem[] {
  const domain = element.text;
  if (URL.canParse(domain) && new URL(domain).protocol === "https:" && new URL(domain).origin === domain) return [];
  return [
    { line: element.line, what: `<AppDomain> is "${domain}": it must be https:// and a domain, without a path.` },
  ];
}
