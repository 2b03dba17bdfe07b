import { defaultRequirementSets, type HostFacts } from "../bridge/hostFacts";
import type { WorkbookDocument } from "../document";
import type { Port } from "../bridge/port";
import { connectAddIn, type AddInConnection, type AddInOptions } from "../wire/connectAddIn";
import { openAddInFrame } from "./frame/openAddInFrame";
import type { PageWishes } from "./readAddress";
import { served, type AddIn } from "./readAddIn";

export interface FrameConnection {
  /** Another one once the page was loaded again. */
  readonly connection: AddInConnection;
  readonly frame: HTMLIFrameElement;
  /** Resolves when all of the page's own scripts have run, or when it has gone. */
  loaded(): Promise<void>;
  /** Of Office, from now on. */
  setTheme(theme: "light" | "dark"): void;
  close(): void;
}

export interface FrameConnectionOptions extends Pick<AddInOptions, "onPaneShown" | "onSelected" | "onServed"> {
  readonly document: WorkbookDocument;
  readonly addIn: AddIn;
  readonly wishes: PageWishes;
  readonly title: string;
  /** Whether the pane is open in which the add-in's page is loaded. */
  readonly isPaneShown: () => boolean;
  /** The add-in's page is about to run, for the first time or again. */
  readonly onPage: (page: Window) => void;
  readonly onProblem: (problem: unknown) => void;
}

/** Loads the add-in into a frame and serves it; the frame has to be put on the page by the caller. */
export function connectFrame(options: FrameConnectionOptions): FrameConnection {
  const { document, addIn, wishes, title, onProblem } = options;
  let facts = hostFacts(options);
  const serve = (port: Port): AddInConnection => {
    const made = connectAddIn({
      document,
      port,
      requirements: addIn.requirementsFor({ ...defaultRequirementSets, ...wishes.requirementSets }),
      functions: addIn.functions,
      ...(wishes.payloadLimit !== undefined && { payloadLimit: wishes.payloadLimit }),
      ...(wishes.readLimit && { readLimit: wishes.readLimit }),
      onProblem,
      ...(options.onPaneShown && { onPaneShown: options.onPaneShown }),
      ...(options.onSelected && { onSelected: options.onSelected }),
      ...(options.onServed && { onServed: options.onServed }),
    });
    if (options.isPaneShown()) made.showPane(true);
    return made;
  };
  const frame = openAddInFrame({
    url: served(addIn.facts.pageUrl),
    title,
    facts: () => (facts = { ...hostFacts(options), theme: facts.theme }),
    onReload: (port) => {
      connection.close();
      connection = serve(port);
    },
    onPage: options.onPage,
    onProblem,
  });
  let connection = serve(frame.port);
  let themeLook: ReturnType<typeof setTimeout> | undefined;
  return {
    get connection() {
      return connection;
    },
    frame: frame.element,
    loaded: frame.loaded,
    setTheme: (theme) => {
      facts.theme = theme;
      clearTimeout(themeLook);
      themeLook = tellTheme(frame.element);
    },
    close: () => {
      clearTimeout(themeLook);
      connection.close();
      frame.close();
    },
  };
}

/** Office.js asks for Excel's theme at most once in this time. */
const THEME_IS_KEPT_MS = 5000;

/** Excel tells of no change of its theme: pages look at it when they are turned to. */
function tellTheme({ contentWindow }: HTMLIFrameElement): ReturnType<typeof setTimeout> {
  const turnTo = () => contentWindow?.dispatchEvent(new Event("focus"));
  turnTo();
  return setTimeout(turnTo, THEME_IS_KEPT_MS + 100);
}

type ChangingFacts = HostFacts & { theme: "light" | "dark" };

function hostFacts({ document, wishes, isPaneShown }: FrameConnectionOptions): ChangingFacts {
  return {
    displayLanguage: wishes.language,
    contentLanguage: document.contentLanguage,
    requirementSets: { ...defaultRequirementSets, ...wishes.requirementSets },
    documentUrl: document.name,
    instanceId: crypto.randomUUID(),
    settings: [...document.settings].map(([key, value]) => [key, JSON.stringify(value)] as const),
    initialDisplayMode: isPaneShown() ? 2 : 1,
    readOnly: document.readOnly ?? false,
    theme: wishes.theme,
  };
}
