import { walk } from "./walk";
import type { Element, Problem } from "./manifest";

/**
 * What may stand inside each element, in this order: a plain name once, `?` at most once, `*` any number, `+` at least one.
 * After Microsoft's schemas (TaskPaneAppVersionOverridesV1_0.xsd, OfficeAppManifestV1_1.xsd) and the page "How to find
 * the proper order of manifest elements". An element with an xsi:type is looked up with it first. Elements not named here
 * hold no others.
 */
const CONTENT: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl " +
    "AppDomains? Hosts Requirements? DefaultSettings Permissions VersionOverrides",
  DisplayName: "Override*",
  "OfficeApp/Description": "Override*",
  IconUrl: "Override*",
  HighResolutionIconUrl: "Override*",
  SupportUrl: "Override*",
  AppDomains: "AppDomain+",
  "OfficeApp/Hosts": "Host+",
  Requirements: "Sets? Methods?",
  Sets: "Set+",
  DefaultSettings: "SourceLocation",
  "DefaultSettings/SourceLocation": "Override*",
  VersionOverrides: "Description? Requirements? Hosts Resources WebApplicationInfo? EquivalentAddins?",
  "VersionOverrides/Requirements": "bt:Sets",
  "bt:Sets": "bt:Set+",
  "VersionOverrides/Hosts": "Host+",
  "Host Workbook": "Runtimes? AllFormFactors? DesktopFormFactor",
  Runtimes: "Runtime",
  AllFormFactors: "ExtensionPoint",
  "ExtensionPoint CustomFunctions": "Script Page Metadata Namespace?",
  Script: "SourceLocation",
  Page: "SourceLocation",
  Metadata: "SourceLocation",
  DesktopFormFactor: "GetStarted? FunctionFile? ExtensionPoint+",
  GetStarted: "Title Description LearnMoreUrl",
  "ExtensionPoint PrimaryCommandSurface": "OfficeTab* CustomTab*",
  OfficeTab: "Group+",
  CustomTab: "Group+ Label InsertAfter? InsertBefore?",
  Group: "OverriddenByRibbonApi? Label Icon Control+",
  Icon: "bt:Image+",
  "Control Button": "OverriddenByRibbonApi? Label Supertip Icon Action Enabled?",
  "Control Menu": "OverriddenByRibbonApi? Label Supertip Icon Items",
  Items: "Item+",
  Item: "OverriddenByRibbonApi? Label Supertip Icon? Action",
  Supertip: "Title Description",
  "Action ExecuteFunction": "FunctionName",
  "Action ShowTaskpane": "TaskpaneId? SourceLocation Title?",
  Resources: "bt:Images bt:Urls bt:ShortStrings bt:LongStrings",
  "bt:Images": "bt:Image+",
  "bt:Urls": "bt:Url+",
  "bt:ShortStrings": "bt:String+",
  "bt:LongStrings": "bt:String+",
  "bt:Images/bt:Image": "bt:Override*",
  "bt:Url": "bt:Override*",
  "bt:String": "bt:Override*",
};

/** Elements that are unknown, missing, too many, or in the wrong place. Excel does not load an add-in with one of these. */
export function checkOrder(root: Element): Problem[] {
  if (root.name !== "OfficeApp") return [{ line: root.line, what: `The root is <${root.name}>, not <OfficeApp>.` }];
  return walk(root).flatMap(checkChildren);
}

function checkChildren(element: Element): Problem[] {
  const problems: Problem[] = [];
  const slots = contentOf(element).map(toSlot);
  let at = 0;
  for (const slot of slots) {
    let found = 0;
    while (element.children[at]?.name === slot.name && found < slot.most) {
      found += 1;
      at += 1;
    }
    if (found < slot.least && !element.children.slice(at).some((child) => child.name === slot.name))
      problems.push({ line: element.line, what: `<${element.name}> lacks <${slot.name}>.` });
  }
  const stray = element.children[at];
  if (stray !== undefined) problems.push({ line: stray.line, what: strayed(stray, element, slots) });
  return problems;
}

function strayed(stray: Element, parent: Element, slots: readonly Slot[]): string {
  const place = `<${stray.name}> in <${parent.name}>`;
  if (!slots.some((slot) => slot.name === stray.name)) return `${place} is not allowed.`;
  return `${place} is out of order or too many: the order is ${slots.map((slot) => slot.name).join(", ")}.`;
}

function contentOf(element: Element): string[] {
  const type = element.attributes["xsi:type"] ?? "";
  const content =
    CONTENT[`${element.parent?.name ?? ""}/${element.name}`] ??
    CONTENT[`${element.name} ${type}`] ??
    CONTENT[element.name];
  return content?.split(" ") ?? [];
}

interface Slot {
  readonly name: string;
  readonly least: number;
  readonly most: number;
}

function toSlot(item: string): Slot {
  const name = item.replace(/[?*+]$/, "");
  return { name, least: /[?*]$/.test(item) ? 0 : 1, most: /[*+]$/.test(item) ? Infinity : 1 };
}
