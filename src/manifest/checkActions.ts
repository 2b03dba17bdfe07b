import { baseAddress, pathBelow } from "./checkAddresses";
import { named } from "./walk";
import type { Element, Files, Problem } from "./manifest";

/** Every button's function is named in the add-in's script; a button whose function is not there does nothing, silently. */
export function checkActions(root: Element, files: Files): Problem[] {
  const scripts = scriptsOf(root, files);
  if (scripts.length === 0) return [];
  return named(root, "FunctionName")
    .filter(({ text }) => !scripts.some((script) => new RegExp(`\\b${text}\\b`).test(script)))
    .map(({ line, text }) => ({ line, what: `No script of the add-in associates the action "${text}".` }));
}

function scriptsOf(root: Element, files: Files): string[] {
  const base = baseAddress(root);
  return named(root, "bt:Url").flatMap((url) => {
    const path = pathBelow(base, url.attributes.DefaultValue ?? "");
    const bytes = path?.endsWith(".js") ? files(path) : undefined;
    return bytes === undefined ? [] : [new TextDecoder().decode(bytes)];
  });
}
