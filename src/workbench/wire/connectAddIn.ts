import type { FromHost, FromPage, Port } from "../bridge/port";
import type { WorkbookDocument } from "../document";
import {
  createHost,
  growTableOver,
  makePeople,
  References,
  type HostEvent,
  type Person,
  type ReadLimit,
  type Requirements,
  type Selection,
  type User,
} from "../objects";
import { changeEvents, encodeEvent } from "./events";
import { deliverResults, encodeCalls, type DescribedFunction } from "./invocations";
import { pushText, type Push } from "./messages";
import { processQuery } from "./processQuery";
import { RequestHooks, type Requests } from "./requestHooks";
import { RequestQueue } from "./requestQueue";
import { RibbonCommands } from "./ribbonCommands";
import { Services, showPane, type RuntimeState } from "./services";

export interface AddInOptions {
  readonly document: WorkbookDocument;
  readonly port: Port;
  readonly requirements: Requirements;
  /** functions.json's list. */
  readonly functions: readonly DescribedFunction[];
  /** Bytes a request or a response may have; Excel on the web allows 5 MB, on the desktop there is no such limit. */
  readonly payloadLimit?: number;
  /** 5,000,000 cells a range, and an error for more, where it is left out. */
  readonly readLimit?: Partial<ReadLimit>;
  /** Told what goes wrong in what is done before a request (`requests.before`). */
  readonly onProblem?: (problem: unknown) => void;
  /** Told when the add-in shows or hides its pane. */
  readonly onPaneShown?: (isShown: boolean) => void;
  /** Told what is selected from now on, by the add-in or by a person. */
  readonly onSelected?: (selection: Selection) => void;
  /** Told when a request has been answered, or a person has done something. */
  readonly onServed?: () => void;
}

/** What a connected add-in lets its surroundings do and see. */
export interface AddInConnection {
  /** Resolves once the page's Office.onReady has run. */
  readonly ready: Promise<void>;
  readonly state: Readonly<RuntimeState>;
  readonly runCommand: RibbonCommands["run"];
  /** The person at this Excel opens or closes the pane. */
  readonly showPane: (isShown: boolean) => void;
  /** What the person at this Excel does by hand, and what somebody else does who edits the same workbook. */
  readonly user: User;
  readonly coauthor: Person;
  readonly requests: Requests;
  /** The add-in's calls after which the user can undo nothing that was before. */
  readonly undoCleared: readonly string[];
  /** While a person edits a cell, requests are refused or wait. Call what is returned when the editing ends. */
  readonly startCellEdit: () => () => void;
  /** Resolves when no request waits to be answered. */
  readonly settled: () => Promise<void>;
  /** Requests and commands that have not been answered. */
  readonly open: () => number;
  readonly close: () => void;
}

/** Serves an add-in's page over a port: its requests against the workbook, its functions, its settings and commands. */
export function connectAddIn(options: AddInOptions): AddInConnection {
  const { document, port, requirements, functions, payloadLimit = Infinity, onProblem = fail } = options;
  const state: RuntimeState = { shown: "Background", startBehaviour: "Inactive" };
  const outbox: HostEvent[] = [];
  let isClosed = false;
  let becomeReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (becomeReady = resolve));
  let becomeClosed: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => (becomeClosed = resolve));

  const say = (message: FromHost): void => {
    if (!isClosed) port.send(JSON.stringify(message));
  };
  const push = (entries: readonly Push[]): void => {
    if (entries.length > 0) say({ kind: "message", text: pushText(entries) });
  };
  const host = createHost({
    document,
    requirements,
    references: new References(),
    ...(options.readLimit && { readLimit: options.readLimit }),
    ...(options.onSelected && { onSelected: options.onSelected }),
    emit: (event) => {
      if (!host.eventsEnabled) return;
      outbox.push(event);
      if (!queue.isBusy) tell();
    },
  });
  const tell = (): void => push(outbox.splice(0).flatMap(encodeEvent));
  const services = new Services(
    host,
    {
      ready: () => {
        document.engine.onCalls((calls) => push(encodeCalls(calls, functions)));
        becomeReady();
      },
      paneShown: (isShown) => options.onPaneShown?.(isShown),
      // The client is answered first; the engine calculates afterwards, or the next results would wait for this calculation.
      functionResults: (results) => setTimeout(() => !isClosed && deliverResults(document.engine, results)),
    },
    state,
  );
  const hooks = new RequestHooks();
  const queue = new RequestQueue({
    process: (body) => processQuery(host, services, body),
    send: (text) => say({ kind: "message", text }),
    payloadLimit,
    hooks,
    enter: (actor) => (host.actor = actor),
    failed: onProblem,
    served: () => {
      tell();
      options.onServed?.();
    },
  });
  const commands = new RibbonCommands(say);
  const stopListening = document.engine.onChanged((change) => {
    const { sheetId, area, byHand } = change;
    if (byHand) growTableOver(host, sheetId, area, document.engine.readFormulas(sheetId, area));
    for (const event of changeEvents(host, change)) host.emit(event);
  });

  registerFunctions(document, functions);
  port.onText((text) => {
    if (isClosed) return;
    const message = JSON.parse(text) as FromPage;
    if (message.kind === "request") queue.receive(message.text);
    else if (message.kind === "settings") replaceSettings(document, message.entries);
    else if (message.kind === "commandCompleted") commands.complete(message.commandId, message.status);
  });

  return {
    ready,
    state,
    ...makePeople(host, (actor, task) => queue.act(actor, task)),
    requests: hooks,
    undoCleared: host.undoCleared,
    showPane: (isShown) => showPane(host, state, isShown),
    // A button that is pressed while the add-in still loads waits for it, as in Excel; one whose page goes meanwhile waits no longer.
    runCommand: async (functionName, controlId, failure) => {
      await Promise.race([ready, failure, closed]);
      if (!isClosed) await Promise.race([commands.run(functionName, controlId, failure), closed]);
    },
    startCellEdit: () => queue.startCellEdit(),
    settled: () => queue.settled(),
    open: () => queue.open + commands.open,
    close: () => {
      isClosed = true;
      becomeClosed();
      stopListening();
      document.engine.onCalls(undefined);
    },
  };
}

function fail(problem: unknown): never {
  throw problem;
}

function registerFunctions(document: WorkbookDocument, functions: readonly DescribedFunction[]): void {
  for (const allowErrors of [false, true]) {
    const some = functions.filter((metadata) => (metadata.allowErrorForDataTypeAny ?? false) === allowErrors);
    if (some.length > 0) document.engine.registerFunctions(some, { allowErrors });
  }
}

/** The Common API's settings are the same store as `workbook.settings`; it always writes all of them. */
function replaceSettings(document: WorkbookDocument, entries: readonly (readonly [string, string])[]): void {
  document.settings.clear();
  for (const [key, text] of entries) document.settings.set(key, JSON.parse(text) as unknown);
}
