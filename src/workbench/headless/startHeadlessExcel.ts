import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { JSDOM } from "jsdom";
import { defaultRequirementSets, type HostFacts, type RequirementSets } from "../bridge/hostFacts";
import { installPreload } from "../bridge/installPreload";
import { makePortPair } from "../bridge/port";
import type { WorkbookDocument } from "../document";
import { makeRequirements, readMemberSets, type MemberSets, type Person, type ReadLimit, type User } from "../objects";
import { connectAddIn } from "../wire/connectAddIn";
import type { Requests } from "../wire/requestHooks";
import { AddInFiles } from "./addInFiles";
import { quickenGlobals } from "./quickenGlobals";
import { readManifest } from "./readManifest";
import { setClock } from "./setClock";
import { readFunctions } from "../wire/readFunctions";
import { watchPage } from "./watchPage";

export interface HeadlessOptions {
  readonly document: WorkbookDocument;
  /** The folder of the built add-in, e.g. "dist". */
  readonly addIn: string;
  /** The manifest's file; Office.js and its type definitions are looked for in the node_modules above it. */
  readonly manifest: string;
  /** Instead of the document's. */
  readonly displayLanguage?: string;
  /** Instead of what Excel 2021 offers, set by set. */
  readonly requirementSets?: RequirementSets;
  /** Bytes a request or a response may have, as on the web (5 MB); none by default, as on the desktop. */
  readonly payloadLimit?: number;
  /**
   * How many cells one range may give (Excel: 5,000,000), and whether more are an error, `RangeExceedsLimit`, or come back as null
   * without one, as Excel does at times. By default 5,000,000 and the error.
   */
  readonly readLimit?: Partial<ReadLimit>;
  /** How long the page may take to become ready, in milliseconds. */
  readonly patience?: number;
  /** When the page is opened, for the add-in; by default what this computer's clock says. Time goes on from there. */
  readonly now?: Date;
}

/** An Excel without a window, in which the add-in runs as built. */
export interface HeadlessExcel {
  /**
   * Presses a button of the add-in's ribbon, by the button's id or its function's name. Resolves when the add-in says the command is
   * completed; fails with what the page reported meanwhile.
   */
  press(action: string): Promise<void>;
  /** Runs a function that the add-in's script offers by name, also one that no button calls. Resolves and fails as "press" does. */
  run(functionName: string): Promise<void>;
  /** Resolves when no request, command or calculation is under way and no custom function is waited for. */
  idle(): Promise<void>;
  /** What the person at this Excel does by hand while the add-in works: `await excel.user.type("Deals", "C2", 12_500)`. */
  readonly user: User;
  /** The same, done by somebody who edits the workbook elsewhere: events say "Remote". */
  readonly coauthor: Person;
  /** The add-in's requests: do something before one, make one fail, change its answer. */
  readonly requests: Requests;
  /** As if a person had begun to type into a cell; call what is returned when the typing ends. */
  startCellEdit(): () => void;
  /** The add-in's calls that took the user's undo away, such as "WorksheetProtection.unprotect", in their order. */
  readonly undoCleared: readonly string[];
  /** The add-in's settings in the document. */
  settings(): Readonly<Record<string, unknown>>;
  /** Errors of the page: thrown, rejected without a handler, or written to the console as errors. */
  readonly problems: readonly string[];
  /** All that the page wrote to the console. */
  readonly console: readonly string[];
  /** The add-in's page, e.g. for tests to run code in. */
  readonly page: JSDOM["window"];
  close(): void;
}

/**
 * Opens the built add-in beside a document: the unmodified Office.js runs in a page without a window and talks to this host.
 * Resolves when Office.onReady has run.
 * @example
 * const excel = await startHeadlessExcel({ document, addIn: "dist", manifest: "manifest.xml" });
 * await excel.press("connectAndBuild");
 * await excel.idle();
 */
export async function startHeadlessExcel(options: HeadlessOptions): Promise<HeadlessExcel> {
  const { document, addIn, patience = 20_000 } = options;
  const displayLanguage = options.displayLanguage ?? document.displayLanguage;
  const manifest = readManifest(readFileSync(options.manifest, "utf8"), displayLanguage);
  const requirementSets = { ...defaultRequirementSets, ...options.requirementSets };
  const { resolve: locate } = createRequire(resolve(options.manifest));
  const files = new AddInFiles(
    addIn,
    manifest.pageUrl,
    join(dirname(locate("@microsoft/office-js/package.json")), "dist"),
  );
  const [pageSide, hostSide] = makePortPair();
  const watch = watchPage();
  const connection = connectAddIn({
    document,
    port: hostSide,
    requirements: makeRequirements(memberSets(locate), requirementSets),
    functions: readFunctions(files.read(manifest.functionsUrl)),
    ...(options.payloadLimit !== undefined && { payloadLimit: options.payloadLimit }),
    ...(options.readLimit && { readLimit: options.readLimit }),
    onProblem: (problem) => watch.report(problem),
  });
  const facts: HostFacts = {
    displayLanguage,
    contentLanguage: document.contentLanguage,
    requirementSets,
    documentUrl: document.name,
    instanceId: `headless-${nextInstance++}`,
    settings: [...document.settings].map(([key, value]) => [key, JSON.stringify(value)] as const),
    initialDisplayMode: 1,
    readOnly: document.readOnly ?? false,
  };
  const dom = new JSDOM(files.read(manifest.pageUrl), {
    url: manifest.pageUrl,
    runScripts: "dangerously",
    pretendToBeVisual: true,
    resources: files,
    virtualConsole: watch.console,
    beforeParse: (window) => {
      watch.attach(window);
      if (options.now) setClock(window, options.now);
      installPreload(window, pageSide, facts);
    },
  });
  quickenGlobals(dom);
  const close = (): void => {
    connection.close();
    watch.close();
    dom.window.close();
  };
  try {
    await within(patience, connection.ready, () =>
      ["The add-in's page did not become ready.", ...watch.problems].join(" "),
    );
  } catch (problem) {
    close();
    throw problem;
  }

  const idle = async (): Promise<void> => {
    do {
      await connection.settled();
      await document.engine.idle();
      await turnOfEvents();
    } while (connection.open() > 0);
  };
  return {
    press: async (action) => {
      const command = manifest.commands.find(({ controlId, functionName }) =>
        [controlId, functionName].includes(action),
      );
      if (!command) throw new Error(`The manifest has no button "${action}" that runs a function.`);
      await connection.runCommand(command.functionName, command.controlId, watch.nextProblem());
    },
    run: (name) => connection.runCommand(name, name, watch.nextProblem()),
    idle,
    user: connection.user,
    coauthor: connection.coauthor,
    requests: connection.requests,
    startCellEdit: connection.startCellEdit,
    undoCleared: connection.undoCleared,
    settings: () => Object.fromEntries(document.settings),
    problems: watch.problems,
    console: watch.lines,
    page: dom.window,
    close,
  };
}

let nextInstance = 1;
let knownSets: MemberSets | undefined;

/** Read once a process from the installed type definitions. */
function memberSets(locate: (module: string) => string): MemberSets {
  const typings = join(dirname(locate("@types/office-js/package.json")), "index.d.ts");
  return (knownSets ??= readMemberSets(readFileSync(typings, "utf8")));
}

/** Lets what the page and the host have already started come to each other. */
async function turnOfEvents(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve));
}

async function within<Result>(patience: number, task: Promise<Result>, complaint: () => string): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(complaint())), patience);
  });
  return Promise.race([task, late]).finally(() => clearTimeout(timer));
}
