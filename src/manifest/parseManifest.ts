import { DOMParser, type Element as XmlElement, type Node, onErrorStopParsing } from "@xmldom/xmldom";
import type { Element } from "./manifest";

const BASE = "http://schemas.microsoft.com/office/appforoffice/1.1";
const OVERRIDES = "http://schemas.microsoft.com/office/taskpaneappversionoverrides";
const BASIC_TYPES = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";

/**
 * Reads the XML of a manifest into plain elements. Throws xmldom's ParseError, which names the line, where the text is not
 * well-formed XML.
 */
export function parseManifest(xml: string): Element {
  const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, "text/xml");
  if (document.documentElement === null) throw new Error("The manifest has no root element.");
  return toElement(document.documentElement, BASE);
}

function toElement(node: XmlElement, namespace: string, parent?: Element): Element {
  const within = node.localName === "VersionOverrides" ? OVERRIDES : namespace;
  const children: Element[] = [];
  const element: Element = {
    name: nameOf(node, within),
    attributes: Object.fromEntries([...node.attributes].map((attribute) => [attribute.name, attribute.value])),
    text: (node.textContent ?? "").trim(),
    line: node.lineNumber ?? 0,
    parent,
    children,
  };
  children.push(...[...node.childNodes].filter(isElement).map((child) => toElement(child, within, element)));
  return element;
}

function nameOf(node: XmlElement, expected: string): string {
  const local = node.localName ?? node.nodeName;
  if (node.namespaceURI === BASIC_TYPES) return `bt:${local}`;
  return node.namespaceURI === expected ? local : `{${node.namespaceURI ?? ""}}${local}`;
}

function isElement(node: Node): node is XmlElement {
  return node.nodeType === 1;
}
