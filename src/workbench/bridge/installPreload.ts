import { hostInfoText, type HostFacts } from "./hostFacts";
import type { FromHost, FromPage, Port } from "./port";

const commandEvent = 39;
const unsupportedEvent = 5000;
/** Common API calls by number. */
const commandDone = 94;
const openBrowser = 102;
const notSupported = 5010;

type Callback = (status: number) => void;
type CommandHandler = (eventId: number, payload: readonly unknown[]) => void;

interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** The client puts its own function here when Excel's file has loaded. */
  onMessageFromHost?: (text: string) => void;
}

/**
 * Puts into the page, before office.js, the two native objects that office.js expects from Excel for Windows:
 * `window.external` (questions answered on the spot, from the facts) and `_richApiNativeBridge` (messages over the port).
 */
export function installPreload(page: object, port: Port, facts: HostFacts): void {
  const say = (message: FromPage): void => port.send(JSON.stringify(message));
  const bridge: NativeBridge = { sendMessageToHost: (text) => say({ kind: "request", text }) };
  const commands: { handler?: CommandHandler } = {};

  port.onText((text) => {
    const message = JSON.parse(text) as FromHost;
    if (message.kind === "message") bridge.onMessageFromHost?.(message.text);
    else if (commands.handler) commands.handler(commandEvent, commandPayload(message));
    else throw new Error(`The page listens to no ribbon command, so "${message.functionName}" cannot run.`);
  });

  define(page, "_richApiNativeBridge", bridge);
  define(page, "external", {
    GetContext: () => nativeContext(facts, say),
    GetHostInfo: () => hostInfoText(facts),
    GetLoggingAllowed: () => false,
    Execute: (id: number, args: unknown, done: Callback) => done(execute(id, args, say)),
    RegisterEvent: (id: number, _target: string, handler: CommandHandler, done: Callback) => {
      if (id === commandEvent) commands.handler = handler;
      done(isKnownEvent(id) ? 0 : unsupportedEvent);
    },
    UnregisterEvent: (id: number, _target: string, done: Callback) => {
      if (id === commandEvent) delete commands.handler;
      done(0);
    },
  });
}

function define(page: object, name: string, value: unknown): void {
  Object.defineProperty(page, name, { value, configurable: true, enumerable: true, writable: true });
}

/** 1 settings, 2 selection, 12 messages from a parent page, 39 commands. Dialogs (10) are not offered. */
function isKnownEvent(id: number): boolean {
  return [1, 2, 12, commandEvent].includes(id);
}

function commandPayload(message: Extract<FromHost, { kind: "command" }>): readonly unknown[] {
  return [message.commandId, message.functionName, JSON.stringify({ source: { id: message.controlId } })];
}

/** Answers the few calls of the Common API that concern the host; others are refused. */
function execute(id: number, args: unknown, say: (message: FromPage) => void): number {
  const list = listOf(args);
  if (id === commandDone) say({ kind: "commandCompleted", commandId: String(list[0]), status: Number(list[1]) });
  else if (id === openBrowser) say({ kind: "openBrowser", url: String(list[0]) });
  else return notSupported;
  return 0;
}

function listOf(args: unknown): readonly unknown[] {
  if (Array.isArray(args)) return args;
  const convertible = args as { toArray?: () => unknown[] } | undefined;
  return convertible?.toArray?.() ?? [];
}

function nativeContext(facts: HostFacts, say: (message: FromPage) => void): object {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "Salesboard workbench",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => facts.displayLanguage,
    GetAppDataLocale: () => facts.contentLanguage,
    GetDocUrl: () => facts.documentUrl,
    GetAppCapabilities: () => (facts.readOnly ? 1 : 0),
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 3,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "workbench",
    GetInstanceId: () => facts.instanceId,
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(facts.requirementSets),
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => "16.99.0.0",
    GetDialogRequirementMatrix: () => "{}",
    GetFeaturesForSolution: () => "{}",
    GetInitialDisplayMode: () => facts.initialDisplayMode,
    GetOfficeThemeInfo: () => JSON.stringify(themes[facts.theme ?? "light"]),
    GetSettings: () => documentSettings(facts, say),
  };
}

/** Colours as integers, as Excel's colourful and black themes give them. */
const themes = {
  light: {
    bodyForegroundColor: 0x262626,
    bodyBackgroundColor: 0xf0f0f0,
    controlForegroundColor: 0x262626,
    controlBackgroundColor: 0xffffff,
  },
  dark: {
    bodyForegroundColor: 0xf0f0f0,
    bodyBackgroundColor: 0x262626,
    controlForegroundColor: 0xf0f0f0,
    controlBackgroundColor: 0x0a0a0a,
  },
};

function documentSettings(facts: HostFacts, say: (message: FromPage) => void): object {
  return {
    Read: (keys: string[], values: string[]) => {
      for (const [key, value] of facts.settings) {
        keys.push(key);
        values.push(value);
      }
    },
    Write: (keys: readonly string[], values: readonly string[]) => {
      if (facts.readOnly) throw new Error("A document that is read only keeps no settings.");
      say({ kind: "settings", entries: keys.map((key, place) => [key, values[place] ?? "null"] as const) });
    },
  };
}
