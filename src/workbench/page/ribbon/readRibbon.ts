import { resourcesOf } from "../../manifest/resourcesOf";

export interface Ribbon {
  readonly tabs: readonly RibbonTab[];
}
export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}
export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly icons: RibbonIcons;
  readonly controls: readonly RibbonControl[];
}
export interface RibbonControl {
  readonly id: string;
  readonly label: string;
  readonly supertip: { readonly title: string; readonly text: string };
  readonly icons: RibbonIcons;
  readonly action: RibbonAction;
}
export type RibbonAction =
  | { readonly type: "ExecuteFunction"; readonly functionName: string }
  | { readonly type: "ShowTaskpane"; readonly url: string };

/** Addresses by size in pixels, as the manifest gives them. */
export type RibbonIcons = Readonly<Record<16 | 32 | 80, string>>;

/**
 * Reads the tabs that an add-in puts on Excel's ribbon from its XML manifest.
 *
 * @throws Error naming what the workbench does not show: groups on Excel's own tabs, and controls other than buttons
 * @example readRibbon(new DOMParser().parseFromString(xml, "text/xml"), "nl-NL").tabs[0].label // "Salesboard"
 */
export function readRibbon(manifest: Document, displayLanguage: string): Ribbon {
  const resource = resourcesOf(manifest, displayLanguage);
  const surfaces = [...manifest.getElementsByTagNameNS("*", "ExtensionPoint")].filter(
    (point) => typeOf(point) === "PrimaryCommandSurface",
  );
  return { tabs: surfaces.flatMap((surface) => [...surface.children]).map((tab) => readTab(tab, resource)) };
}

type Resource = ReturnType<typeof resourcesOf>;

function readTab(tab: Element, resource: Resource): RibbonTab {
  if (tab.localName !== "CustomTab")
    throw new Error(`The workbench's ribbon has no tab of Excel's own: "${idOf(tab)}".`);
  return {
    id: idOf(tab),
    label: labelOf(tab, resource),
    groups: childrenOf(tab, "Group").map((group) => readGroup(group, resource)),
  };
}

function readGroup(group: Element, resource: Resource): RibbonGroup {
  return {
    id: idOf(group),
    label: labelOf(group, resource),
    icons: iconsOf(group, resource),
    controls: childrenOf(group, "Control").map((control) => readControl(control, resource)),
  };
}

function readControl(control: Element, resource: Resource): RibbonControl {
  const id = idOf(control);
  if (typeOf(control) !== "Button") throw new Error(`The workbench's ribbon shows only buttons, and "${id}" is none.`);
  const supertip = childOf(control, "Supertip");
  return {
    id,
    label: labelOf(control, resource),
    supertip: {
      title: resource(childOf(supertip, "Title").getAttribute("resid")),
      text: resource(childOf(supertip, "Description").getAttribute("resid")),
    },
    icons: iconsOf(control, resource),
    action: readAction(childOf(control, "Action"), resource),
  };
}

function readAction(action: Element, resource: Resource): RibbonAction {
  const type = typeOf(action);
  if (type === "ExecuteFunction") {
    return { type, functionName: childOf(action, "FunctionName").textContent?.trim() ?? "" };
  }
  if (type === "ShowTaskpane") return { type, url: resource(childOf(action, "SourceLocation").getAttribute("resid")) };
  throw new Error(`The workbench's ribbon knows no action "${type}".`);
}

function iconsOf(parent: Element, resource: Resource): RibbonIcons {
  const images = childrenOf(childOf(parent, "Icon"), "Image");
  const ofSize = (size: number) =>
    resource(images.find((image) => image.getAttribute("size") === String(size))?.getAttribute("resid"));
  return { 16: ofSize(16), 32: ofSize(32), 80: ofSize(80) };
}

const idOf = (element: Element): string => element.getAttribute("id") ?? "";
const labelOf = (element: Element, resource: Resource) => resource(childOf(element, "Label").getAttribute("resid"));
const typeOf = (element: Element): string =>
  element.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type") ?? "";
const childrenOf = (element: Element, name: string): Element[] =>
  [...element.children].filter(({ localName }) => localName === name);

function childOf(element: Element, name: string): Element {
  const child = childrenOf(element, name)[0];
  if (!child) throw new Error(`The manifest's ${element.localName} "${idOf(element)}" has no ${name}.`);
  return child;
}
