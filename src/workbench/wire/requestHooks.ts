import type { BridgeRequest, RequestBody, ResponseBody } from "./messages";

/**
 * Which of the add-in's requests is meant: the nth from now on (1 is the next), the first that a text occurs in (names of members
 * begin with a capital on the wire: "SetPosition"), or those that a function picks.
 */
export type RequestPick = number | string | ((request: PickedRequest) => boolean);

export interface PickedRequest {
  /** From now on, beginning with 1. */
  readonly number: number;
  /** What went over the wire, as JSON. */
  readonly text: string;
}

export interface Refusal {
  /**
   * How much of the request is done before it fails: nothing, half of its actions, or everything, so that only the answer is lost.
   * What was done stays, as in Excel. "nothing" by default.
   */
  readonly done?: "nothing" | "half" | "everything";
  /** "GeneralException" by default. */
  readonly code?: string;
}

/** What a test does to the requests of an add-in. Letting go of references, which Office.js does by itself, is no such request. */
export interface Requests {
  /** How many there were so far. */
  readonly count: number;
  /**
   * Does something just before a request is run, once: what a person does between two requests. What is returned takes it back.
   * @example
   * excel.requests.before(2, () => excel.user.renameSheet("Deals", "Old deals"));
   */
  before(pick: RequestPick, act: () => void | Promise<void>): () => void;
  /** Makes the picked requests fail: a number or a text picks one, a function as many as it likes. */
  refuse(pick: RequestPick, refusal?: Refusal): () => void;
  /** Changes answers before the add-in gets them, for what this host has not. Texts are JSON. */
  answer(change: (text: string) => string): () => void;
}

interface Hook {
  readonly picks: (request: PickedRequest) => boolean;
  readonly act?: () => void | Promise<void>;
  readonly refusal?: Refusal;
  readonly once: boolean;
  readonly since: number;
}

export class RequestHooks implements Requests {
  count = 0;
  private readonly hooks = new Set<Hook>();
  private readonly changes = new Set<(text: string) => string>();

  before(pick: RequestPick, act: () => void | Promise<void>): () => void {
    return this.add({ picks: asFunction(pick), act, once: true, since: this.count });
  }
  refuse(pick: RequestPick, refusal: Refusal = {}): () => void {
    return this.add({ picks: asFunction(pick), refusal, once: typeof pick !== "function", since: this.count });
  }
  answer(change: (text: string) => string): () => void {
    this.changes.add(change);
    return () => void this.changes.delete(change);
  }

  /** Numbers a request as it arrives; 0 for those that are not the add-in's own. */
  number(request: BridgeRequest): number {
    return isOwn(request.message.body) ? ++this.count : 0;
  }
  /** Runs what was asked for before this request, and says whether it has to fail. */
  async meet(number: number, text: string): Promise<Refusal | undefined> {
    let refusal: Refusal | undefined;
    for (const hook of number === 0 ? [] : [...this.hooks]) {
      if (!hook.picks({ number: number - hook.since, text })) continue;
      if (hook.once) this.hooks.delete(hook);
      await hook.act?.();
      refusal ??= hook.refusal;
    }
    return refusal;
  }
  changed(text: string): string {
    return [...this.changes].reduce((changed, change) => change(changed), text);
  }

  private add(hook: Hook): () => void {
    this.hooks.add(hook);
    return () => void this.hooks.delete(hook);
  }
}

/** The part of a request that is done before it fails. */
export function cutBody(body: RequestBody, { done = "nothing" }: Refusal): RequestBody {
  if (done === "everything") return body;
  return { ...body, Actions: body.Actions.slice(0, done === "half" ? Math.floor(body.Actions.length / 2) : 0) };
}

/** The answer to a request that was made to fail. */
export function refused({ Results, TraceIds, Error: own }: ResponseBody, { done, code }: Refusal): ResponseBody {
  const failure = { Code: code ?? "GeneralException", Message: message, Location: "" };
  return done === "half" ? { Results, TraceIds, Error: own ?? failure } : { Results: [], TraceIds: [], Error: failure };
}

const message = "There was an internal error while processing the request.";

function asFunction(pick: RequestPick): Hook["picks"] {
  if (typeof pick === "function") return pick;
  return typeof pick === "number" ? ({ number }) => number === pick : ({ text }) => text.includes(pick);
}

function isOwn({ Actions, ObjectPaths }: RequestBody): boolean {
  const services = Object.values(ObjectPaths).filter(({ ObjectPathType }) => ObjectPathType === 2);
  const isForFunctions = services.some(({ Name }) => /CustomFunctions|AddinInternalService/.test(Name));
  return !isForFunctions && !Actions.some(({ Name }) => Name === "_RemoveReference");
}
