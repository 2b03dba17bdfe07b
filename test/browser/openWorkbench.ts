import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";
import type { WorkbenchHandle } from "../../src/workbench/page/handle";
import { bundlePage } from "../../src/workbench/serve/bundlePage";
import { startServer, type WorkbenchServer } from "../../src/workbench/serve/startServer";
import { launchBrowser } from "./launchBrowser";

export interface BenchOptions {
  /** A file's path, "assets/sample-crm.xlsx" by default; an empty text opens a new workbook. */
  readonly file?: string;
  /** "en" by default. */
  readonly language?: string;
  readonly theme?: "light" | "dark";
  /** In place of what Excel 2021 offers, set by set: { ExcelApi: "1.9" }. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  readonly payloadLimit?: number;
  readonly readOnly?: boolean;
  /** Names of sheets that are protected from the start. */
  readonly protect?: readonly string[];
  readonly width?: number;
  readonly height?: number;
  /** The day and time it is for the page, e.g. "2026-07-01T09:00:00"; what it is without it. */
  readonly today?: string;
}

/** The workbench in a real browser, as its users meet it. */
export interface Bench {
  readonly page: Page;
  /** The add-in's page in the pane; open the pane first, press("pane"), to click in it. */
  readonly pane: FrameLocator;
  /** Presses a button of the ribbon by its function's name or its id, and waits until all is idle; "pane" opens the pane. */
  press(action: string): Promise<void>;
  /** Goes to a cell by the sheet's tab and the name box, types as a person does, and presses Enter. */
  typeInto(sheet: string, address: string, text: string): Promise<void>;
  /** Shows a sheet by its tab. */
  goTo(sheet: string): Promise<void>;
  /** Selects cells of the sheet that is shown, by the name box. */
  select(address: string): Promise<void>;
  /** As the cell displays it. */
  cellText(sheet: string, address: string): Promise<string>;
  sheetNames(): Promise<string[]>;
  activeSheet(): Promise<string>;
  /** Resolves when no request, command or calculation is under way. */
  idle(): Promise<void>;
  /** Runs a function in the page with the page's own handle (window.workbench). */
  inPage<Result, Argument = undefined>(
    task: (workbench: WorkbenchHandle, argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result>;
  /** Errors of either page: thrown, rejected without a handler, or written to the console as errors. */
  problems(): readonly string[];
  /** Requests that went to another place than this server. */
  requestsElsewhere(): readonly string[];
  /** @throws Error where there were problems, or requests to elsewhere */
  close(): Promise<void>;
}

/** The same from here as from a bundle of it, two folders deep in build as well. */
const root = join(__dirname, "../..");
/** All test files have the page that was bundled before them (test/bundlePageOnce.cjs); pictures and benchmarks bundle their own. */
const isTest = process.env.JEST_WORKER_ID !== undefined;
const page = join(root, isTest ? "build/jest/page" : "build/page-alone");

/** A machine that is busy with other tests is slow; a test that fails may take its time to say so. */
const PATIENCE = 60_000;

interface Started {
  readonly server: WorkbenchServer;
  readonly browser: Browser;
}
let started: Promise<Started> | undefined;

/** One server and one browser for a test file. */
async function start(): Promise<Started> {
  if (!existsSync(join(root, "dist/taskpane.html")))
    throw new Error("The add-in is not built: run npm run build first.");
  if (!isTest) await bundlePage(page, root);
  const [server, browser] = await Promise.all([
    startServer({
      addIn: join(root, "dist"),
      page,
      manifest: join(root, "manifest.xml"),
      files: join(root, "assets"),
      port: 0,
    }),
    launchBrowser(),
  ]);
  return { server, browser };
}

/** To be called in a test file's afterAll. */
export async function closeBrowser(): Promise<void> {
  if (!started) return;
  const { server, browser } = await started;
  started = undefined;
  await browser.close();
  await server.close();
}

/**
 * Opens the workbench with a workbook, and waits until the add-in is ready.
 * @example
 * const bench = await openWorkbench({ file: "assets/sample-crm.xlsx", language: "nl" });
 * await bench.press("connectAndBuild");
 * expect(await bench.cellText("Sales dashboard", "B4")).toBe("31 %");
 * await bench.close();
 */
export async function openWorkbench(options: BenchOptions = {}): Promise<Bench> {
  const { server, browser } = await (started ??= start());
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    locale: "en-US",
    // A test that looks at colours would catch them half way from one to the other.
    reducedMotion: "reduce",
    acceptDownloads: true,
  });
  // Less than a test may take: the sentence that says what did not come is worth more than the wait.
  context.setDefaultTimeout(PATIENCE);
  if (options.today !== undefined) await context.clock.setFixedTime(options.today);
  const tab = await context.newPage();
  const { problems, elsewhere } = watch(tab, server.url);
  const file = options.file ?? join(root, "assets/sample-crm.xlsx");
  if (file) {
    const body = await readFile(file);
    await tab.route("**/workbench/files/**", (route) => route.fulfill({ body }));
  }
  await tab.goto(addressOf(server.url, file, options));
  await tab.waitForFunction(() => "workbench" in window);
  const inPage: Bench["inPage"] = (task, argument) =>
    tab.evaluate(
      ([text, given]) => {
        const run = new Function(`return (${text})`)() as (workbench: unknown, argument: unknown) => unknown;
        return run((window as unknown as { workbench: unknown }).workbench, given);
      },
      [task.toString(), argument] as const,
    ) as never;
  await inPage((workbench) => workbench.ready());
  const idle = () => inPage((workbench) => workbench.idle());
  await idle();

  const sheetTab = (sheet: string) => tab.locator("[data-u-comp=slide-tab-item]").getByText(sheet, { exact: true });
  const goTo = async (sheet: string) => {
    await sheetTab(sheet).first().click();
    await tab.waitForFunction((name) => {
      const { document } = (window as unknown as { workbench: WorkbenchHandle }).workbench;
      const shown = document.engine.activeSheetId();
      return document.engine.listSheets().find(({ id }) => id === shown)?.name === name;
    }, sheet);
  };
  const select = async (address: string) => {
    const box = tab.locator("[data-u-comp=defined-name] input").first();
    await box.click();
    await box.fill(address);
    await box.press("Enter");
    // The grid takes the keys back.
    await tab.waitForFunction(() => !document.activeElement?.closest("[data-u-comp=defined-name]"));
  };
  const untilEditing = (wanted: boolean, timeout = PATIENCE) =>
    tab.waitForFunction(
      (is) => (window as unknown as { workbench: WorkbenchHandle }).workbench.isEditing() === is,
      wanted,
      { timeout },
    );
  /** On a busy machine the list of functions is still that of the first letters when all is typed, and Enter would take one of it. */
  const suggestionsGone = async () => {
    await tab.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    const list = tab.locator("ul[data-u-comp=sheets-formula-editor]");
    await list.waitFor({ state: "detached", timeout: 5000 }).catch(() => undefined);
  };
  return {
    page: tab,
    pane: tab.frameLocator("#pane iframe"),
    press: async (action) => {
      // The add-in of a file that was only just opened does not hear yet that its pane is shown, and waits for somebody to move in it.
      if (action === "pane") await inPage((workbench) => workbench.ready()).then(idle);
      await inPage((workbench, name) => workbench.press(name), action);
      await idle();
    },
    typeInto: async (sheet, address, text) => {
      await goTo(sheet);
      await select(address);
      const [first = "", ...others] = text;
      await tab.keyboard.type(first);
      await untilEditing(true);
      // No faster than the grid, whose editor opens with the first sign.
      await tab.keyboard.type(others.join(""), { delay: 15 });
      await suggestionsGone();
      await tab.keyboard.press("Enter");
      // The first Enter may have taken up a suggestion for the formula.
      await untilEditing(false, 2000).catch(async () => {
        await tab.keyboard.press("Enter");
        await untilEditing(false);
      });
      await idle();
    },
    goTo,
    select,
    cellText: (sheet, address) =>
      inPage((workbench, at) => workbench.cellText(at[0], at[1]), [sheet, address] as [string, string]),
    sheetNames: () => inPage((workbench) => workbench.document.engine.listSheets().map(({ name }) => name)),
    activeSheet: () =>
      inPage(({ document: { engine } }) => {
        const active = engine.activeSheetId();
        return engine.listSheets().find(({ id }) => id === active)?.name ?? "";
      }),
    idle,
    inPage,
    problems: () => problems,
    requestsElsewhere: () => elsewhere,
    close: async () => {
      const own = tab.isClosed() ? [] : await inPage((workbench) => [...workbench.problems]);
      await context.close();
      const wrong = [...problems, ...own, ...elsewhere.map((url) => `A request went to ${url}.`)];
      if (wrong.length > 0) throw new Error(`The page had problems:\n${wrong.join("\n")}`);
    },
  };
}

function watch(tab: Page, home: string): { problems: string[]; elsewhere: string[] } {
  const problems: string[] = [];
  const elsewhere: string[] = [];
  tab.on("pageerror", ({ message, stack }) => problems.push(stack ?? message));
  tab.on("console", (line) => {
    if (line.type() === "error") problems.push(line.text());
  });
  tab.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !/^(data|blob|about):/.test(url)) elsewhere.push(url);
  });
  return { problems, elsewhere };
}

function addressOf(home: string, file: string, options: BenchOptions): string {
  const { language = "en", theme = "light", requirementSets = {}, payloadLimit, readOnly, protect } = options;
  const wishes = new URLSearchParams({ file: basename(file), language, theme });
  const sets = Object.entries(requirementSets).map((pair) => pair.join(":"));
  if (sets.length > 0) wishes.set("requirementSets", sets.join(","));
  if (payloadLimit !== undefined) wishes.set("payloadLimit", String(payloadLimit));
  if (readOnly) wishes.set("readOnly", "");
  if (protect) wishes.set("protect", protect.join(","));
  return `${home}?${wishes}`;
}
