import { element } from "./element";
import type { Ribbon, RibbonControl, RibbonGroup, RibbonTab } from "./readRibbon";
import { roveFocus } from "./roveFocus";
import { showOnDemand } from "./showOnDemand";

export interface RibbonOptions {
  /**
   * Does what a button says. The buttons that run functions are disabled until the promise settles; the one that opens the pane never
   * is, as a running command may have a question there. What goes wrong is for the caller to say.
   */
  readonly press: (control: RibbonControl) => Promise<void>;
  /** Where the page finds what the manifest gives an address of: the workbench may serve the add-in elsewhere. */
  readonly locate: (url: string) => string;
  readonly words: (key: string) => string;
}

/**
 * Draws an add-in's tabs as Excel's ribbon, in place of what was there. The looks are in ribbon.css.
 * @example showRibbon(root, readRibbon(manifest, "nl-NL"), { press, locate, words: createWords("nl") })
 */
export function showRibbon(root: HTMLElement, ribbon: Ribbon, options: RibbonOptions): void {
  const page = root.ownerDocument;
  const panels = ribbon.tabs.map((tab) => panelOf(page, tab, options));
  const tabs = ribbon.tabs.map(({ id, label }) =>
    element(page, "button", { type: "button", role: "tab", id: tabId(id), "aria-controls": panelId(id) }, [label]),
  );
  const select = (chosen: number) => {
    tabs.forEach((tab, place) => tab.setAttribute("aria-selected", String(place === chosen)));
    panels.forEach((panel, place) => (panel.hidden = place !== chosen));
  };
  tabs.forEach((tab, place) => tab.addEventListener("click", () => select(place)));
  select(0);
  const name = options.words("workbench:ribbon.tabs");
  root.setAttribute("aria-label", name);
  const strip = element(page, "div", { class: "ribbon-tabs", role: "tablist", "aria-label": name }, tabs);
  roveFocus(strip, tabs);
  root.classList.add("ribbon");
  root.replaceChildren(strip, ...panels);
}

const tabId = (id: string) => `ribbon-tab-${id}`;
const panelId = (id: string) => `ribbon-panel-${id}`;

function panelOf(page: Document, tab: RibbonTab, options: RibbonOptions): HTMLElement {
  const buttons: Pressable[] = [];
  const groups = tab.groups.map((group) => groupOf(page, group, options, buttons));
  const toolbar = element(page, "div", { class: "ribbon-groups", role: "toolbar", "aria-label": tab.label }, groups);
  roveFocus(
    toolbar,
    buttons.map(({ button }) => button),
  );
  for (const { button, control } of buttons) {
    button.addEventListener("click", () => {
      if (button.getAttribute("aria-disabled") === "true") return;
      if (control.action.type === "ExecuteFunction") disable(buttons, true);
      void options.press(control).finally(() => {
        if (control.action.type === "ExecuteFunction") disable(buttons, false);
      });
    });
  }
  return element(page, "div", { role: "tabpanel", id: panelId(tab.id), "aria-labelledby": tabId(tab.id) }, [toolbar]);
}

interface Pressable {
  readonly button: HTMLButtonElement;
  readonly control: RibbonControl;
}

/** Not with `disabled`, which would take the focus from the button that was pressed. */
function disable(buttons: readonly Pressable[], disabled: boolean): void {
  for (const { button, control } of buttons) {
    if (control.action.type === "ExecuteFunction") button.setAttribute("aria-disabled", String(disabled));
  }
}

function groupOf(page: Document, group: RibbonGroup, options: RibbonOptions, buttons: Pressable[]): HTMLElement {
  const captionId = `ribbon-group-${group.id}`;
  const controls = group.controls.map((control) => {
    const { button, tip } = buttonOf(page, control, options);
    buttons.push({ button, control });
    return element(page, "div", { class: "ribbon-control" }, [button, tip]);
  });
  return element(page, "div", { class: "ribbon-group", role: "group", "aria-labelledby": captionId }, [
    element(page, "div", { class: "ribbon-controls" }, controls),
    element(page, "div", { class: "ribbon-caption", id: captionId }, [group.label]),
  ]);
}

function buttonOf(page: Document, control: RibbonControl, { locate }: RibbonOptions) {
  const textId = `ribbon-tip-${control.id}`;
  const icon = element(page, "img", {
    src: locate(control.icons[32]),
    srcset: `${locate(control.icons[32])} 1x, ${locate(control.icons[80])} 2x`,
    width: "32",
    height: "32",
    alt: "",
  });
  const button = element(
    page,
    "button",
    { type: "button", id: `ribbon-${control.id}`, "aria-disabled": "false", "aria-describedby": textId },
    [icon, element(page, "span", {}, [control.label])],
  );
  const tip = element(page, "div", { class: "ribbon-tip", role: "tooltip", hidden: "" }, [
    element(page, "strong", {}, [control.supertip.title]),
    element(page, "p", { id: textId }, [control.supertip.text]),
  ]);
  showOnDemand(button, tip);
  return { button, tip };
}
