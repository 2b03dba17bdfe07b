import { walk } from "./walk";
import type { Element, Problem } from "./manifest";

const SHORT = 125;
const LONG = 250;

/** Texts are there and not longer than Excel allows, in every language. */
export function checkTexts(root: Element): Problem[] {
  return walk(root).flatMap((element) => {
    const most = longest(element);
    if (most === undefined) return [];
    const text = element.attributes.DefaultValue ?? element.attributes.Value ?? element.text;
    if (text.length > 0 && text.length <= most) return [];
    return [
      { line: element.line, what: `The text "${text}" has ${text.length} characters; 1 to ${most} are allowed here.` },
    ];
  });
}

function longest(element: Element): number | undefined {
  const holder = /Override$/.test(element.name) ? element.parent : element;
  const within = holder?.parent?.name;
  if (holder?.name === "ProviderName" || holder?.name === "DisplayName" || within === "bt:ShortStrings") return SHORT;
  if ((holder?.name === "Description" && within === "OfficeApp") || within === "bt:LongStrings") return LONG;
  return undefined;
}
