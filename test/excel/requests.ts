interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost(text: string): void;
}

interface Request {
  readonly id: number;
  readonly message: { readonly url: string; body: { Actions: unknown[] } };
}

interface Reply {
  readonly id?: number;
  readonly message: { body: unknown };
}

/** How a request is refused: before any of it was done, or after half of its actions (what was done stays, as in Excel). */
export type Refusal = "at once" | "halfway";

const error = { Code: "GeneralException", Message: "There was an internal error while processing the request." };

/** Stands between a page and Excel, and counts, refuses or goes before what the page asks. */
export function watchRequests(page: object) {
  const bridge = (page as { _richApiNativeBridge: Bridge })._richApiNativeBridge;
  const { sendMessageToHost, onMessageFromHost } = bridge;
  const refused = new Set<number>();
  /** Letting go of references is no request of the add-in's own. */
  const isOwn = (text: string) => text.includes("ProcessQuery") && !text.includes("_RemoveReference");

  /** Runs something while each of the page's requests, numbered from 1, goes through a hand that may change it. */
  async function during(
    task: () => Promise<unknown>,
    hand: (request: number, text: string) => string,
    answer: (text: string) => string = (text) => text,
  ): Promise<number> {
    let requests = 0;
    bridge.sendMessageToHost = (text) => {
      sendMessageToHost(isOwn(text) ? hand(++requests, text) : text);
    };
    bridge.onMessageFromHost = (text) => {
      const reply = JSON.parse(text) as Reply;
      const isRefused = reply.id !== undefined && refused.has(reply.id);
      if (isRefused) reply.message.body = { Results: [], Error: error };
      onMessageFromHost(isRefused ? JSON.stringify(reply) : answer(text));
    };
    try {
      await task();
    } finally {
      bridge.sendMessageToHost = sendMessageToHost;
      bridge.onMessageFromHost = onMessageFromHost;
    }
    return requests;
  }

  function refuse(text: string, how: Refusal): string {
    const request = JSON.parse(text) as Request;
    refused.add(request.id);
    const { Actions } = request.message.body;
    request.message.body.Actions = Actions.slice(0, how === "halfway" ? Math.floor(Actions.length / 2) : 0);
    return JSON.stringify(request);
  }

  return {
    /** How many requests the page sends while something runs. */
    count: (task: () => Promise<unknown>) => during(task, (_, text) => text),
    /** Refuses those requests that a test picks. Resolves with how many there were. */
    refuseWhere: (picks: (request: number, text: string) => boolean, how: Refusal, task: () => Promise<unknown>) =>
      during(task, (request, text) => (picks(request, text) ? refuse(text, how) : text)),
    /** Has Excel answer something else, for what this host has not. */
    answering: (answer: (text: string) => string, task: () => Promise<unknown>) =>
      during(task, (_, text) => text, answer),
    /** Does something of its own just before the first request that a test picks, as another person might. */
    before: (picks: (text: string) => boolean, act: () => void, task: () => Promise<unknown>) => {
      let isDone = false;
      return during(task, (_, text) => {
        if (!isDone && picks(text)) {
          isDone = true;
          act();
        }
        return text;
      });
    },
  };
}
