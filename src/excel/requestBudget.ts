/** Excel on the web takes requests of 5 MB; the client's own wrapping needs room too. */
const LARGEST_REQUEST = 3_000_000;

export interface RequestBudget {
  /** Makes room for so many bytes in the request under way, sending it first where it would grow too large. */
  spend(bytes: number): Promise<void>;
  send(): Promise<void>;
}

/**
 * Keeps requests under the payload limit. The number of requests follows from the bytes sent, not from rows or calls: a
 * workbook of ordinary size goes in one.
 */
export function requestBudget(context: Excel.RequestContext, largest = LARGEST_REQUEST): RequestBudget {
  let spent = 0;
  const hold = () => {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
  };
  hold();
  const send = async () => {
    await context.sync();
    spent = 0;
    hold();
  };
  return {
    send,
    async spend(bytes) {
      if (spent > 0 && spent + bytes > largest) await send();
      spent += bytes;
    },
  };
}
