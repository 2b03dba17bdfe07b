import type { FromHost } from "../bridge/port";

const failures: Readonly<Record<number, string>> = {
  5001: "the event could not be read",
  11101: "the page has associated no function with this name",
};

interface Pending {
  readonly functionName: string;
  readonly resolve: () => void;
  readonly reject: (problem: Error) => void;
}

/** The ribbon's buttons that were pressed and have not been completed. */
export class RibbonCommands {
  private readonly pending = new Map<string, Pending>();
  private next = 1;
  constructor(private readonly say: (message: FromHost) => void) {}

  get open(): number {
    return this.pending.size;
  }

  /**
   * Runs a function of the page; resolves when it says `event.completed()`.
   * @param failure rejects when the page reports that something went wrong; nothing is waited for then
   */
  async run(functionName: string, controlId: string, failure: Promise<never>): Promise<void> {
    const commandId = `command-${this.next++}`;
    const completed = new Promise<void>((resolve, reject) => {
      this.pending.set(commandId, { functionName, resolve, reject });
    });
    this.say({ kind: "command", commandId, functionName, controlId });
    await Promise.race([completed, failure]).finally(() => this.pending.delete(commandId));
  }

  complete(commandId: string, status: number): void {
    const command = this.pending.get(commandId);
    if (!command) return;
    if (status === 0) command.resolve();
    else {
      const reason = failures[status] ?? `status ${status}`;
      command.reject(new Error(`The command "${command.functionName}" did not run: ${reason}.`));
    }
  }
}
