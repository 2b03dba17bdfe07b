type Attributes = Readonly<Record<string, string>>;

/** A new element of the page. What stands in it is text, never HTML: a sentence may quote names from the CRM. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...content);
  return made;
}

/** A button that does something when it is pressed and not switched off. */
export function button(label: string, kind: "primary" | "secondary", press: () => void): HTMLButtonElement {
  const made = element("button", { type: "button", class: kind }, label);
  made.addEventListener("click", () => {
    if (made.getAttribute("aria-disabled") !== "true") press();
  });
  return made;
}

/** Switches buttons off or on. A disabled one keeps the focus, so that it is not taken away from under the reader. */
export function setOff(buttons: Iterable<HTMLElement>, isOff: boolean): void {
  for (const one of buttons) {
    if (isOff) one.setAttribute("aria-disabled", "true");
    else one.removeAttribute("aria-disabled");
  }
}
