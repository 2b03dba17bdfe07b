import { replyText, type BridgeRequest, type RequestBody, type ResponseBody } from "./messages";

export interface RequestQueueOptions {
  /** Runs the actions of one request. */
  readonly process: (body: RequestBody) => Promise<ResponseBody>;
  readonly send: (text: string) => void;
  /** Bytes a request or a response may have. */
  readonly payloadLimit: number;
  /** An ordinary request has been answered. */
  readonly served: () => void;
}

const delayForCellEdit = 64;
const refusals: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: "Excel is in cell-editing mode. Please exit the edit mode and try again.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  ResponsePayloadSizeLimitExceeded: "The response payload size has exceeded the limit.",
};

/** Answers requests one after another; those that concern no workbook, such as results of functions, overtake. */
export class RequestQueue {
  /** Requests that have not been answered. */
  open = 0;
  /** An ordinary request is being run, so that changes of the workbook are the add-in's. */
  isServing = false;
  private last: Promise<void> = Promise.resolve();
  private cellEdit: Promise<void> | undefined;
  constructor(private readonly options: RequestQueueOptions) {}

  receive(text: string): void {
    this.open++;
    void this.answer(JSON.parse(text) as BridgeRequest, byteLength(text)).finally(() => this.open--);
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

  private async answer(request: BridgeRequest, size: number): Promise<void> {
    const { body } = request.message;
    if (size > this.options.payloadLimit) this.reply(request.id, refusal("RequestPayloadSizeLimitExceeded"));
    // A request that waits for cells must not keep the results of functions back.
    else if (isOnlyForServices(body)) this.reply(request.id, await this.options.process(body));
    else if (this.cellEdit && !mayWait(request)) this.reply(request.id, refusal("InvalidOperationInCellEditMode"));
    else await (this.last = this.last.then(() => this.serve(request)));
  }

  private async serve(request: BridgeRequest): Promise<void> {
    await this.cellEdit;
    this.isServing = true;
    const body = await this.options.process(request.message.body).finally(() => (this.isServing = false));
    this.reply(request.id, body);
    this.options.served();
  }

  private reply(id: number, body: ResponseBody): void {
    const text = replyText(id, body);
    const isTooLarge = byteLength(text) > this.options.payloadLimit;
    this.options.send(isTooLarge ? replyText(id, refusal("ResponsePayloadSizeLimitExceeded")) : text);
  }
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Letting go of references is always accepted: the client tries it again and again otherwise. */
function mayWait({ flags, message }: BridgeRequest): boolean {
  const named = message.body.Actions.filter(({ Name }) => Name !== "");
  const onlyReleases = named.length > 0 && named.every(({ Name }) => Name === "_RemoveReference");
  return (flags & delayForCellEdit) !== 0 || onlyReleases;
}

function refusal(code: string): ResponseBody {
  return { Results: [], TraceIds: [], Error: { Code: code, Message: refusals[code] ?? code, Location: "" } };
}

function isOnlyForServices({ Actions, ObjectPaths }: RequestBody): boolean {
  return Actions.length > 0 && Object.values(ObjectPaths).every((path) => path.ObjectPathType === 2);
}
