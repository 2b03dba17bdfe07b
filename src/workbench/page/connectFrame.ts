import { defaultRequirementSets, type HostFacts } from "../bridge/hostFacts";
import type { WorkbookDocument } from "../document";
import { connectAddIn, type AddInConnection, type AddInOptions } from "../wire/connectAddIn";
import { openAddInFrame } from "./frame/openAddInFrame";
import type { PageWishes } from "./readAddress";
import { served, type AddIn } from "./readAddIn";

export interface FrameConnection {
  readonly connection: AddInConnection;
  readonly frame: HTMLIFrameElement;
  /** Of Office, from now on. */
  setTheme(theme: "light" | "dark"): void;
  close(): void;
}

export interface FrameConnectionOptions extends Pick<AddInOptions, "onPaneShown" | "onSelected" | "onServed"> {
  readonly document: WorkbookDocument;
  readonly addIn: AddIn;
  readonly wishes: PageWishes;
  readonly title: string;
  readonly onProblem: (problem: unknown) => void;
}

/** Loads the add-in into a frame and serves it; the frame has to be put on the page by the caller. */
export function connectFrame(options: FrameConnectionOptions): FrameConnection {
  const { document, addIn, wishes, title, onProblem } = options;
  const facts = hostFacts(document, wishes);
  const { element, port, close } = openAddInFrame({ url: served(addIn.facts.pageUrl), title, facts, onProblem });
  const connection = connectAddIn({
    document,
    port,
    requirements: addIn.requirementsFor(facts.requirementSets),
    functions: addIn.functions,
    ...(wishes.payloadLimit !== undefined && { payloadLimit: wishes.payloadLimit }),
    ...(wishes.readLimit && { readLimit: wishes.readLimit }),
    onProblem,
    ...(options.onPaneShown && { onPaneShown: options.onPaneShown }),
    ...(options.onSelected && { onSelected: options.onSelected }),
    ...(options.onServed && { onServed: options.onServed }),
  });
  return {
    connection,
    frame: element,
    setTheme: (theme) => void (facts.theme = theme),
    close: () => {
      connection.close();
      close();
    },
  };
}

type ChangingFacts = HostFacts & { theme: "light" | "dark" };

function hostFacts(document: WorkbookDocument, wishes: PageWishes): ChangingFacts {
  return {
    displayLanguage: wishes.language,
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
