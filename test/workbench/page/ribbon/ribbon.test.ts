import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { createWords } from "../../../../src/locales/createWords";
import { readRibbon, type RibbonControl } from "../../../../src/workbench/page/ribbon/readRibbon";
import { showRibbon } from "../../../../src/workbench/page/ribbon/showRibbon";

const xml = readFileSync("manifest.xml", "utf8");
const parse = (text: string) => new JSDOM(text, { contentType: "text/xml" }).window.document;
const english = () => readRibbon(parse(xml), "en-US");

describe("the ribbon that a manifest describes", () => {
  test("has the tab, its groups and their buttons in the manifest's order", () => {
    const [tab, ...others] = english().tabs;
    expect(others).toEqual([]);
    expect(tab?.label).toBe("Salesboard");
    expect(tab?.groups.map(({ label, controls }) => [label, controls.map((control) => control.label)])).toEqual([
      ["Data", ["Connect and make dashboard", "Connect data", "Refresh formulas"]],
      ["Dashboard", ["Make dashboard", "Copy sheets as values"]],
      ["Salesboard", ["Open Salesboard", "Disconnect and remove"]],
    ]);
  });

  test("speaks Dutch to a Dutch Excel, and English to one whose language the manifest lacks", () => {
    const labels = (language: string) =>
      readRibbon(parse(xml), language).tabs.flatMap(({ groups }) => groups.map(({ label }) => label));
    expect(labels("nl-NL")).toEqual(["Gegevens", "Dashboard", "Salesboard"]);
    expect(labels("fi-FI")).toEqual(["Data", "Dashboard", "Salesboard"]);
    const [connect] = readRibbon(parse(xml), "nl-NL").tabs[0]?.groups[0]?.controls ?? [];
    expect(connect?.supertip).toEqual({
      title: "Koppelen en dashboard maken",
      text: "Zoekt in deze werkmap het blad met deals, leest het en maakt het dashboard op een nieuw blad.",
    });
  });

  test("says of each button what it runs or opens, and where its icons are", () => {
    const controls = english().tabs.flatMap(({ groups }) => groups.flatMap((group) => group.controls));
    expect(controls.map(({ action }) => action)).toEqual([
      { type: "ExecuteFunction", functionName: "connectAndBuild" },
      { type: "ExecuteFunction", functionName: "connect" },
      { type: "ExecuteFunction", functionName: "refreshFormulas" },
      { type: "ExecuteFunction", functionName: "makeDashboard" },
      { type: "ExecuteFunction", functionName: "shareAsValues" },
      { type: "ShowTaskpane", url: "https://localhost:3000/taskpane.html" },
      { type: "ExecuteFunction", functionName: "disconnect" },
    ]);
    expect(controls[0]?.icons[32]).toBe("https://localhost:3000/assets/icons/connect-and-build-32.png");
  });

  test("is refused, by name, where it has what the workbench does not show", () => {
    const menu = xml.replace('xsi:type="Button" id="Salesboard.Connect"', 'xsi:type="Menu" id="Salesboard.Connect"');
    expect(() => readRibbon(parse(menu), "en-US")).toThrow('"Salesboard.Connect" is none');
    const without = xml.replace(/<bt:String id="Data.Label"[^]*?<\/bt:String>/, "");
    expect(() => readRibbon(parse(without), "en-US")).toThrow('nothing for "Data.Label"');
  });
});

describe("the ribbon on the page", () => {
  function open(press: (control: RibbonControl) => Promise<void> = () => Promise.resolve(), language = "en-US") {
    const { window } = new JSDOM('<div id="ribbon"></div>');
    const root = window.document.getElementById("ribbon")!;
    const locate = (url: string) => url.replace("https://localhost:3000", "http://localhost:4000");
    showRibbon(root, readRibbon(parse(xml), language), { press, locate, words: createWords(language) });
    const button = (label: string) =>
      [...root.querySelectorAll("button")].find(({ textContent }) => textContent === label)!;
    const focused = () => window.document.activeElement?.textContent;
    const key = (name: string) =>
      window.document.activeElement?.dispatchEvent(new window.KeyboardEvent("keydown", { key: name, bubbles: true }));
    return { window, root, button, focused, key };
  }

  test("tells the caller which button was pressed", () => {
    const pressed: RibbonControl[] = [];
    const { button } = open((control) => Promise.resolve(void pressed.push(control)));
    button("Make dashboard").click();
    button("Open Salesboard").click();
    expect(pressed.map(({ action }) => action)).toEqual([
      { type: "ExecuteFunction", functionName: "makeDashboard" },
      { type: "ShowTaskpane", url: "https://localhost:3000/taskpane.html" },
    ]);
  });

  test("runs one command at a time, keeps the focus, and still opens the pane", async () => {
    const pressed: string[] = [];
    let finish = () => {};
    const { button, focused } = open(({ label }) => {
      pressed.push(label);
      return new Promise((done) => (finish = done));
    });
    button("Connect data").focus();
    button("Connect data").click();
    button("Connect data").click();
    button("Make dashboard").click();
    expect(button("Make dashboard").getAttribute("aria-disabled")).toBe("true");
    expect(focused()).toBe("Connect data");
    const finishCommand = finish;
    button("Open Salesboard").click();
    expect(pressed).toEqual(["Connect data", "Open Salesboard"]);
    finish();
    await new Promise((later) => setTimeout(later));
    expect(button("Make dashboard").getAttribute("aria-disabled")).toBe("true");
    finishCommand();
    await new Promise((later) => setTimeout(later));
    button("Make dashboard").click();
    expect(pressed.at(-1)).toBe("Make dashboard");
  });

  test("is one stop for Tab; arrows, Home and End go from button to button, across groups", () => {
    const { root, button, focused, key } = open();
    const toolbar = root.querySelector('[role="toolbar"]')!;
    const stops = () => [...toolbar.querySelectorAll('[tabindex="0"]')].map(({ textContent }) => textContent);
    expect(stops()).toEqual(["Connect and make dashboard"]);
    button("Refresh formulas").focus();
    key("ArrowRight");
    expect(focused()).toBe("Make dashboard");
    expect(stops()).toEqual(["Make dashboard"]);
    key("End");
    expect(focused()).toBe("Disconnect and remove");
    key("ArrowRight");
    expect(focused()).toBe("Connect and make dashboard");
    key("ArrowLeft");
    expect(focused()).toBe("Disconnect and remove");
    key("Home");
    expect(focused()).toBe("Connect and make dashboard");
  });

  test("explains a button to a screen reader, and to whoever comes by keyboard until Escape", () => {
    const { window, button, key } = open(undefined, "nl-NL");
    const connect = button("Gegevens koppelen");
    const text = window.document.getElementById(connect.getAttribute("aria-describedby")!)!;
    expect(text.textContent).toMatch(/^Zoekt in deze werkmap het blad met deals, leest het en meldt/);
    const tip = text.closest<HTMLElement>('[role="tooltip"]')!;
    expect(tip.hidden).toBe(true);
    connect.focus();
    expect(tip.hidden).toBe(false);
    key("Escape");
    expect(tip.hidden).toBe(true);
  });

  test("has names for the tabs, the toolbar and each group, and takes icons from where the add-in is served", () => {
    const { root } = open(undefined, "nl-NL");
    expect(root.querySelector('[role="tablist"]')?.getAttribute("aria-label")).toBe("Tabbladen van het lint");
    expect(root.querySelector('[role="tab"]')?.getAttribute("aria-selected")).toBe("true");
    expect(root.querySelector('[role="toolbar"]')?.getAttribute("aria-label")).toBe("Salesboard");
    const captions = [...root.querySelectorAll('[role="group"]')].map(
      (group) => root.querySelector(`[id="${group.getAttribute("aria-labelledby")}"]`)?.textContent,
    );
    expect(captions).toEqual(["Gegevens", "Dashboard", "Salesboard"]);
    const sources = [...root.querySelectorAll("img")].map(({ src }) => src);
    expect(sources[0]).toBe("http://localhost:4000/assets/icons/connect-and-build-32.png");
    expect(sources.filter((src) => src.startsWith("https://localhost:3000"))).toEqual([]);
  });
});
