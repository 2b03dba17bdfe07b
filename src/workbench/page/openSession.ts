import { defaultRequirementSets, type HostFacts } from "../bridge/hostFacts";
import type { WorkbookDocument } from "../document";
import { openGrid, type Grid } from "../engine/view/openGrid";
import { createDocument, type DocumentOptions } from "../files/createDocument";
import { openCsv } from "../files/openCsv";
import { openWorkbook } from "../files/openWorkbook";
import { connectAddIn, type AddInConnection } from "../wire/connectAddIn";
import { openAddInFrame } from "./frame/openAddInFrame";
import type { PageWishes } from "./readAddress";
import { served, type AddIn } from "./readAddIn";

/** A file to open; without bytes a new workbook of this name. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes?: Uint8Array;
}

export interface SessionOptions {
  readonly file: OpenedFile;
  readonly wishes: PageWishes;
  readonly addIn: AddIn;
  /** Where the grid and the add-in's frame are put. */
  readonly sheet: HTMLElement;
  readonly pane: HTMLElement;
  readonly paneTitle: string;
  readonly onPaneShown: (isShown: boolean) => void;
  readonly onProblem: (problem: unknown) => void;
}

/** One open workbook in its grid, with the add-in beside it. */
export interface Session {
  readonly document: WorkbookDocument;
  readonly grid: Grid;
  readonly connection: AddInConnection;
  /** Of Office, from now on. */
  setTheme(theme: "light" | "dark"): void;
  close(): void;
}

/**
 * Opens a workbook: one document, one engine, one frame.
 * @throws FileError where the file cannot be read; nothing is left on the page then
 */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { wishes, addIn, sheet, pane, onProblem } = options;
  const container = window.document.createElement("div");
  container.className = "grid";
  sheet.append(container);
  const grid = openGrid({ container, dark: wishes.theme === "dark" });
  const document = await openDocument(options.file, {
    contentLanguage: wishes.language,
    displayLanguage: wishes.language,
    start: grid.start,
  }).catch((problem: unknown) => {
    container.remove();
    throw problem;
  });
  document.readOnly = wishes.readOnly;
  const facts = hostFacts(document, wishes);
  const frame = openAddInFrame({
    url: served(addIn.facts.pageUrl),
    title: options.paneTitle,
    facts,
    onProblem,
  });
  const connection = connectAddIn({
    document,
    port: frame.port,
    requirements: addIn.requirementsFor(facts.requirementSets),
    functions: addIn.functions,
    ...(wishes.payloadLimit !== undefined && { payloadLimit: wishes.payloadLimit }),
    ...(wishes.readLimit && { readLimit: wishes.readLimit }),
    onProblem,
    onPaneShown: options.onPaneShown,
  });
  pane.append(frame.element);
  for (const name of wishes.protect) await connection.user.protectSheet(name);
  return {
    document,
    grid,
    connection,
    setTheme: (theme) => {
      facts.theme = theme;
      grid.setDark(theme === "dark");
    },
    close: () => {
      connection.close();
      frame.close();
      document.engine.dispose();
      container.remove();
    },
  };
}

async function openDocument({ name, bytes }: OpenedFile, options: DocumentOptions): Promise<WorkbookDocument> {
  if (!bytes) return createDocument(name, options);
  return /\.(csv|txt|tsv)$/i.test(name) ? openCsv(bytes, name, options) : openWorkbook(bytes, name, options);
}

type ChangingFacts = HostFacts & { theme: "light" | "dark" };

function hostFacts(document: WorkbookDocument, wishes: PageWishes): ChangingFacts {
  return {
    displayLanguage: document.displayLanguage,
    contentLanguage: document.contentLanguage,
    requirementSets: { ...defaultRequirementSets, ...wishes.requirementSets },
    documentUrl: document.name,
    instanceId: crypto.randomUUID(),
    settings: [...document.settings].map(([key, value]) => [key, JSON.stringify(value)] as const),
    initialDisplayMode: 1,
    readOnly: document.readOnly ?? false,
    theme: wishes.theme,
  };
}
