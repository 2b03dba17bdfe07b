import type { FromHost, FromPage, Port } from "../bridge/port";
import type { WorkbookDocument } from "../document";
import { Host, References, type Requirements } from "../objects";
import { changeEvents, encodeEvent } from "./events";
import { deliverResults, encodeCalls, type DescribedFunction } from "./invocations";
import { pushText, replyText, type BridgeRequest, type Push, type RequestBody, type ResponseBody } from "./messages";
import { processQuery } from "./processQuery";
import { Services, type RuntimeState } from "./services";

export interface AddInOptions {
  readonly document: WorkbookDocument;
  readonly port: Port;
  readonly requirements: Requirements;
  /** functions.json's list. */
  readonly functions: readonly DescribedFunction[];
  /** Bytes a request or a response may have; Excel on the web allows 5 MB, on the desktop there is no such limit. */
  readonly payloadLimit?: number;
}

/** What a connected add-in lets its surroundings do and see. */
export interface AddInConnection {
  /** Resolves once the page's Office.onReady has run. */
  readonly ready: Promise<void>;
  readonly state: Readonly<RuntimeState>;
  /**
   * Runs an action of the ribbon; resolves when the add-in says `event.completed()`.
   * @param failure rejects when the page reports that something went wrong; nothing is waited for then
   */
  runCommand(functionName: string, controlId: string, failure: Promise<never>): Promise<void>;
  /** Resolves when no request waits to be answered. */
  settled(): Promise<void>;
  /** While a person edits a cell, requests are refused or wait. Call what is returned when the editing ends. */
  startCellEdit(): () => void;
  /** Requests and commands that have not been answered. */
  readonly open: number;
  close(): void;
}

const commandFailures: Readonly<Record<number, string>> = {
  5001: "the event could not be read",
  11101: "the page has associated no function with this name",
};

/** Serves an add-in's page over a port: its requests against the workbook, its functions, its settings and commands. */
export function connectAddIn(options: AddInOptions): AddInConnection {
  const { document, port, requirements, functions, payloadLimit = Infinity } = options;
  const state: RuntimeState = { shown: "Background", startBehaviour: "Inactive" };
  const outbox: Push[] = [];
  const commands = new Map<string, { resolve: () => void; reject: (problem: Error) => void; name: string }>();
  let isServing = false;
  let isClosed = false;
  let open = 0;
  let queue: Promise<void> = Promise.resolve();
  let nextCommand = 1;
  let becomeReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (becomeReady = resolve));

  const say = (message: FromHost): void => {
    if (!isClosed) port.send(JSON.stringify(message));
  };
  const push = (entries: readonly Push[]): void => {
    // One handler that throws stops the later ones, so that each kind of message travels alone.
    const categories = new Set(entries.map((entry) => entry.messageCategory));
    for (const category of categories) {
      const text = pushText(entries.filter((entry) => entry.messageCategory === category));
      say({ kind: "message", text });
    }
  };
  const host = new Host({
    document,
    requirements,
    references: new References(),
    emit: (event) => {
      if (!host.eventsEnabled) return;
      outbox.push(...encodeEvent(event));
      if (!isServing) sendOutbox();
    },
  });
  const sendOutbox = (): void => {
    if (outbox.length > 0) push(outbox.splice(0));
  };
  const services = new Services(
    host,
    {
      ready: () => {
        document.engine.onCalls((calls) => push(encodeCalls(calls, functions)));
        becomeReady();
      },
      // The client is answered first; the engine calculates afterwards, or its next results would wait for this calculation.
      functionResults: (results) => setTimeout(() => !isClosed && deliverResults(document.engine, results)),
    },
    state,
  );
  const stopListening = document.engine.onChanged((change) => {
    for (const event of changeEvents(document.engine, change, isServing)) host.emit(event);
  });
  registerFunctions(document, functions);

  let cellEdit: Promise<void> | undefined;
  const reply = (id: number, body: ResponseBody): void => {
    const text = replyText(id, body);
    const isTooLarge = byteLength(text) > payloadLimit;
    say({ kind: "message", text: isTooLarge ? replyText(id, refusal("ResponsePayloadSizeLimitExceeded")) : text });
  };
  const serve = async (request: BridgeRequest): Promise<void> => {
    await cellEdit;
    isServing = true;
    const body = await processQuery(host, services, request.message.body);
    isServing = false;
    reply(request.id, body);
    sendOutbox();
  };
  const receive = async (request: BridgeRequest, size: number): Promise<void> => {
    const { body } = request.message;
    if (size > payloadLimit) reply(request.id, refusal("RequestPayloadSizeLimitExceeded"));
    // Answers of functions overtake: a request that waits for cells must not keep their results back.
    else if (isOnlyForServices(body)) reply(request.id, await processQuery(host, services, body));
    else if (cellEdit && !mayWaitForCellEdit(request)) reply(request.id, refusal("InvalidOperationInCellEditMode"));
    else await (queue = queue.then(() => serve(request)));
  };

  port.onText((text) => {
    if (isClosed) return;
    const message = JSON.parse(text) as FromPage;
    if (message.kind === "request") {
      open++;
      const request = JSON.parse(message.text) as BridgeRequest;
      void receive(request, byteLength(message.text)).finally(() => open--);
    } else if (message.kind === "settings") replaceSettings(document, message.entries);
    else if (message.kind === "commandCompleted") complete(message.commandId, message.status);
  });

  const complete = (commandId: string, status: number): void => {
    const command = commands.get(commandId);
    commands.delete(commandId);
    if (!command) return;
    if (status === 0) command.resolve();
    else {
      const reason = commandFailures[status] ?? `status ${status}`;
      command.reject(new Error(`The command "${command.name}" did not run: ${reason}.`));
    }
  };

  return {
    ready,
    state,
    get open() {
      return open + commands.size;
    },
    runCommand: async (functionName, controlId, failure) => {
      const commandId = `command-${nextCommand++}`;
      const completed = new Promise<void>((resolve, reject) => {
        commands.set(commandId, { resolve, reject, name: functionName });
      });
      say({ kind: "command", commandId, functionName, controlId });
      await Promise.race([completed, failure]).finally(() => commands.delete(commandId));
    },
    startCellEdit: () => {
      let end: () => void = () => undefined;
      cellEdit = new Promise((resolve) => (end = resolve));
      return () => {
        cellEdit = undefined;
        end();
      };
    },
    settled: async () => {
      let seen;
      do await (seen = queue);
      while (seen !== queue);
    },
    close: () => {
      isClosed = true;
      stopListening();
      document.engine.onCalls(() => undefined);
    },
  };
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

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

const delayForCellEdit = 64;

/** Letting go of references is always accepted: the client tries it again and again otherwise. */
function mayWaitForCellEdit({ flags, message }: BridgeRequest): boolean {
  const released = message.body.Actions.every(({ Name }) => Name === "" || Name === "_RemoveReference");
  return (flags & delayForCellEdit) !== 0 || (released && message.body.Actions.some(({ Name }) => Name !== ""));
}

const refusals: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: "Excel is in cell-editing mode. Please exit the edit mode and try again.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
};

function refusal(code: string): ResponseBody {
  return { Results: [], TraceIds: [], Error: { Code: code, Message: refusals[code] ?? code, Location: "" } };
}

function isOnlyForServices({ Actions, ObjectPaths }: RequestBody): boolean {
  return Actions.length > 0 && Object.values(ObjectPaths).every((path) => path.ObjectPathType === 2);
}
