import { named, walk } from "./walk";
import type { Element, Problem } from "./manifest";

const LONGEST_ID = 32;

/** The list in <Resources> in which a resid of that element must be found. */
const LIST_FOR: Readonly<Record<string, string>> = {
  "bt:Image": "bt:Images",
  Runtime: "bt:Urls",
  SourceLocation: "bt:Urls",
  FunctionFile: "bt:Urls",
  LearnMoreUrl: "bt:Urls",
  Label: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Namespace: "bt:ShortStrings",
  Description: "bt:LongStrings",
};

/** Every resid is defined once, in the right list, in at most 32 characters; ids of tabs, groups and buttons are unique. */
export function checkResids(root: Element): Problem[] {
  const resources = named(root, "Resources").flatMap((list) => list.children.flatMap((kind) => kind.children));
  const listOf = new Map(resources.map((resource) => [resource.attributes.id ?? "", resource.parent?.name]));
  return [
    ...resources.flatMap(tooLong),
    ...repeated(resources),
    ...repeated(walk(root).filter((element) => ["CustomTab", "Group", "Control", "Item"].includes(element.name))),
    ...walk(root).flatMap((element) => dangling(element, listOf)),
  ];
}

function tooLong(resource: Element): Problem[] {
  const id = resource.attributes.id ?? "";
  if (id.length > 0 && id.length <= LONGEST_ID) return [];
  return [
    {
      line: resource.line,
      what: `The resource id "${id}" has ${id.length} characters; 1 to ${LONGEST_ID} are allowed.`,
    },
  ];
}

function repeated(elements: readonly Element[]): Problem[] {
  const seen = new Set<string>();
  return elements.flatMap((element) => {
    const id = element.attributes.id ?? "";
    if (seen.has(id)) return [{ line: element.line, what: `The id "${id}" is used twice.` }];
    seen.add(id);
    return [];
  });
}

function dangling(element: Element, listOf: ReadonlyMap<string, string | undefined>): Problem[] {
  const resid = element.attributes.resid;
  if (resid === undefined) return [];
  const list = listOf.get(resid);
  const wanted = LIST_FOR[element.name];
  if (list !== undefined && list === wanted) return [];
  const where = list === undefined ? "is not defined" : `is in <${list}>`;
  return [
    {
      line: element.line,
      what: `The resid "${resid}" of <${element.name}> ${where}; it belongs in <${wanted ?? "Resources"}>.`,
    },
  ];
}
