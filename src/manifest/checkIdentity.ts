import { named, walk } from "./walk";
import type { Element, Problem } from "./manifest";

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const VERSION = /^\d{1,5}(\.\d{1,5}){0,3}$/;
const LOCALE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?-[A-Z]{2}$/;

/** The id is a GUID, the version a version, each language a language, and the add-in may write in the workbook. */
export function checkIdentity(root: Element): Problem[] {
  const text = (name: string, rule: RegExp, what: string): Problem[] =>
    root.children
      .filter((element) => element.name === name && !rule.test(element.text))
      .map((element) => ({ line: element.line, what: `<${name}> is "${element.text}": ${what}.` }));
  return [
    ...text("Id", GUID, "not a GUID"),
    ...text("Version", VERSION, "not 1 to 4 numbers of at most 5 digits, separated by points"),
    ...text("DefaultLocale", LOCALE, "not a language and country such as en-US"),
    ...text("Permissions", /^ReadWriteDocument$/, "Excel's own API needs ReadWriteDocument, even to read"),
    ...walk(root).flatMap(checkLocale),
    ...named(root, "OfficeApp").flatMap(notForExcel),
  ];
}

function checkLocale(element: Element): Problem[] {
  if (!/Override$/.test(element.name) || LOCALE.test(element.attributes.Locale ?? "")) return [];
  return [
    {
      line: element.line,
      what: `The Locale "${element.attributes.Locale ?? ""}" is not a language and country such as nl-NL.`,
    },
  ];
}

function notForExcel(root: Element): Problem[] {
  if (root.attributes["xsi:type"] !== "TaskPaneApp")
    return [{ line: root.line, what: "The add-in is not a TaskPaneApp." }];
  if (named(root, "Host").some((host) => host.attributes.Name === "Workbook")) return [];
  return [{ line: root.line, what: 'No <Host Name="Workbook">: Excel would not show the add-in.' }];
}
