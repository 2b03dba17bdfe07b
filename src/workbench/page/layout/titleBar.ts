import { element } from "../ribbon/element";

export interface TitleBarOptions {
  readonly words: (key: string) => string;
  readonly language: string;
  readonly theme: "light" | "dark";
  readonly open: (file: File) => void;
  readonly download: () => void;
  readonly setLanguage: (language: string) => void;
  readonly setTheme: (theme: "light" | "dark") => void;
}

/** The languages the add-in speaks, by the names they have themselves. */
const languages = [
  ["en-US", "English"],
  ["nl-NL", "Nederlands"],
] as const;

/** Draws the bar at the top: the workbook's name, and what can be done with it. Returns what changes the name. */
export function showTitleBar(root: HTMLElement, options: TitleBarOptions): (workbook: string) => void {
  const { words, language } = options;
  const page = root.ownerDocument;
  const name = element(page, "h1", { class: "workbook-name" });
  const picker = element(page, "input", { type: "file", accept: ".xlsx,.csv,.txt", hidden: "", tabindex: "-1" });
  picker.addEventListener("change", () => {
    const [file] = picker.files ?? [];
    if (file) options.open(file);
    picker.value = "";
  });
  const button = (label: string, act: () => void) => {
    const made = element(page, "button", { type: "button" }, [label]);
    made.addEventListener("click", act);
    return made;
  };
  const choice = (
    key: string,
    values: readonly (readonly [string, string])[],
    chosen: string,
    act: (value: string) => void,
  ) => {
    const select = element(page, "select", { "aria-label": words(key), title: words(key) });
    for (const [value, label] of values) select.append(element(page, "option", { value }, [label]));
    select.value = values.some(([value]) => value === chosen) ? chosen : (values[0]?.[0] ?? "");
    select.addEventListener("change", () => act(select.value));
    return select;
  };
  const known = languages.find(([tag]) => tag.slice(0, 2) === language.slice(0, 2))?.[0] ?? "en-US";
  const themes = [
    ["light", words("workbench:page.light")],
    ["dark", words("workbench:page.dark")],
  ] as const;
  root.replaceChildren(
    element(page, "div", { class: "title-actions" }, [
      button(words("workbench:page.open"), () => picker.click()),
      button(words("workbench:page.download"), options.download),
      picker,
    ]),
    name,
    element(page, "div", { class: "title-actions" }, [
      choice("workbench:page.language", languages, known, options.setLanguage),
      choice("workbench:page.theme", themes, options.theme, (theme) =>
        options.setTheme(theme === "dark" ? "dark" : "light"),
      ),
    ]),
  );
  return (workbook) => {
    name.textContent = workbook;
    page.title = `${workbook} - Salesboard`;
  };
}
