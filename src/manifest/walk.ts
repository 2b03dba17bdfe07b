import type { Element } from "./manifest";

/** An element and everything below it, in the order of the file. */
export function walk(element: Element): Element[] {
  return [element, ...element.children.flatMap(walk)];
}

/** All elements of that name, in the order of the file. */
export function named(root: Element, name: string): Element[] {
  return walk(root).filter((element) => element.name === name);
}
