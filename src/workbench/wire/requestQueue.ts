import type { Actor } from "../objects";
import { replyText, type BridgeRequest, type RequestBody, type ResponseBody } from "./messages";
import { cutBody, refused, type RequestHooks } from "./requestHooks";

export interface RequestQueueOptions {
  /** Runs the actions of one request. */
  readonly process: (body: RequestBody) => Promise<ResponseBody>;
  readonly send: (text: string) => void;
  /** Bytes a request or a response may have. */
  readonly payloadLimit: number;
  readonly hooks: RequestHooks;
  /** Somebody begins to work on the workbook; the person at this Excel is meant while nobody does. */
  readonly enter: (actor: Actor) => void;
  /** A hook before a request has failed; the request has, too. */
  readonly failed: (problem: unknown) => void;
  /** A request has been answered, or a person has done something. */
  readonly served: () => void;
}

type Way = <Result>(task: () => Promise<Result>) => Promise<Result>;

const delayForCellEdit = 64;
/** Microsoft says that Office keeps no more batches waiting, and not which error comes then. */
const mostWaiting = 50;
const refusals: Readonly<Record<string, string>> = {
  ActivityLimitReached: "Activity limit has been reached.",
  InvalidOperationInCellEditMode: "Excel is in cell-editing mode. Please exit the edit mode and try again.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
};

/** Answers requests one after another; those that concern no workbook, such as results of functions, overtake. */
export class RequestQueue {
  /** Requests that have not been answered. */
  open = 0;
  /** The workbook is being worked on: what it has to tell is told afterwards. */
  isBusy = false;
  private waiting = 0;
  private last: Promise<void> = Promise.resolve();
  private turn: Promise<void> = Promise.resolve();
  private cellEdit: Promise<void> | undefined;
  constructor(private readonly options: RequestQueueOptions) {}

  receive(text: string): void {
    this.open++;
    const request = JSON.parse(text) as BridgeRequest;
    const number = this.options.hooks.number(request);
    void this.answer(request, text, number)
      .catch(this.options.failed)
      .finally(() => this.open--);
  }

  /** Lets a person do something: at once, or when the request that is being run is through. Never in the midst of one. */
  async act(actor: Actor, task: () => Promise<void>): Promise<void> {
    await this.alone(actor, task).finally(() => this.options.served());
  }

  startCellEdit(): () => void {
    let end: () => void = () => undefined;
    this.cellEdit = new Promise((resolve) => (end = resolve));
    return () => {
      this.cellEdit = undefined;
      end();
    };
  }

  /** Resolves when no ordinary request waits. */
  async settled(): Promise<void> {
    let seen;
    do await (seen = this.last);
    while (seen !== this.last);
  }

  private async answer(request: BridgeRequest, text: string, number: number): Promise<void> {
    const { body } = request.message;
    if (byteLength(text) > this.options.payloadLimit) {
      return this.reply(request.id, refusal("RequestPayloadSizeLimitExceeded"));
    }
    // A request that waits for cells must not keep the results of functions back.
    if (isOnlyForServices(body)) return this.reply(request.id, await this.run(request, text, number, (task) => task()));
    if (this.cellEdit && !mayWait(request)) return this.reply(request.id, refusal("InvalidOperationInCellEditMode"));
    if (this.waiting >= mostWaiting && !onlyReleases(request)) {
      return this.reply(request.id, refusal("ActivityLimitReached"));
    }
    this.waiting++;
    const served = this.last.then(() => this.serve(request, text, number)).finally(() => this.waiting--);
    this.last = served.catch(() => undefined);
    await served;
  }

  private async serve(request: BridgeRequest, text: string, number: number): Promise<void> {
    await this.cellEdit;
    const alone: Way = (task) => this.alone("addIn", task);
    this.reply(request.id, await this.run(request, text, number, alone));
    this.options.served();
  }

  /** Runs a request's actions, as far as nobody makes it fail. */
  private async run({ id, message }: BridgeRequest, text: string, number: number, way: Way): Promise<ResponseBody> {
    const { hooks, process } = this.options;
    const { body } = message;
    const failing = await hooks.meet(number, text).catch((problem: unknown) => {
      this.reply(id, refusal("GeneralException"));
      throw problem;
    });
    return failing ? refused(await way(() => process(cutBody(body, failing))), failing) : way(() => process(body));
  }

  /** Runs a task while nothing else works on the workbook. */
  private alone<Result>(actor: Actor, task: () => Promise<Result>): Promise<Result> {
    const mine = this.turn.then(async () => {
      this.isBusy = true;
      this.options.enter(actor);
      try {
        return await task();
      } finally {
        this.isBusy = false;
        this.options.enter("user");
      }
    });
    this.turn = mine.then(
      () => undefined,
      () => undefined,
    );
    return mine;
  }

  private reply(id: number, body: ResponseBody): void {
    const text = this.options.hooks.changed(replyText(id, body));
    const isTooLarge = byteLength(text) > this.options.payloadLimit;
    this.options.send(isTooLarge ? replyText(id, refusal("ResponsePayloadSizeLimitExceeded")) : text);
  }
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Letting go of references is always accepted: the client tries it again and again otherwise. */
function mayWait(request: BridgeRequest): boolean {
  return (request.flags & delayForCellEdit) !== 0 || onlyReleases(request);
}

function onlyReleases({ message }: BridgeRequest): boolean {
  const named = message.body.Actions.filter(({ Name }) => Name !== "");
  return named.length > 0 && named.every(({ Name }) => Name === "_RemoveReference");
}

function refusal(code: string): ResponseBody {
  return { Results: [], TraceIds: [], Error: { Code: code, Message: refusals[code] ?? code, Location: "" } };
}

function isOnlyForServices({ Actions, ObjectPaths }: RequestBody): boolean {
  return Actions.length > 0 && Object.values(ObjectPaths).every((path) => path.ObjectPathType === 2);
}
