/**
 * The one opening between the add-in's page and the workbook host: text in, text out. Headless it is a pair of queues in one
 * process; in a browser it is postMessage between two windows.
 */
export interface Port {
  send(text: string): void;
  onText(listener: (text: string) => void): void;
}

/** What the page tells the host. */
export type FromPage =
  | { readonly kind: "request"; readonly text: string }
  | { readonly kind: "settings"; readonly entries: readonly (readonly [string, string])[] }
  | { readonly kind: "commandCompleted"; readonly commandId: string; readonly status: number }
  | { readonly kind: "openBrowser"; readonly url: string };

/** What the host tells the page. */
export type FromHost =
  | { readonly kind: "message"; readonly text: string }
  | {
      readonly kind: "command";
      readonly commandId: string;
      readonly functionName: string;
      readonly controlId: string;
    };

/** Two ports that are each other's other side. Texts arrive in order and never inside the sender's own call. */
export function makePortPair(later: (task: () => void) => void = queueMicrotask): [Port, Port] {
  const listeners: [((text: string) => void)[], ((text: string) => void)[]] = [[], []];
  const side = (mine: 0 | 1): Port => ({
    send: (text) => later(() => listeners[mine === 0 ? 1 : 0].forEach((listener) => listener(text))),
    onText: (listener) => void listeners[mine].push(listener),
  });
  return [side(0), side(1)];
}
