/** How far a piece of long work is, in rows of all the sheets it goes through. */
export interface Progress {
  readonly step: "reading" | "writing";
  /** The one it is at. */
  readonly sheet: string;
  readonly done: number;
  readonly total: number;
}

/** What long work is given: it tells how far it is, and stops as soon as it can when its reader cancels. */
export interface Work {
  /** `signal.throwIfAborted()` between requests; what was read or written before must still be whole. */
  readonly signal: AbortSignal;
  readonly tell: (progress: Progress) => void;
}

/** For work that nobody watches and nobody can cancel. */
export function unwatchedWork(): Work {
  return { signal: new AbortController().signal, tell: () => undefined };
}

/** The same work where it cannot be stopped any more without leaving half of it. */
export function uncancellable(work: Work): Work {
  if (current?.signal === work.signal) current = undefined;
  return { ...work, signal: unwatchedWork().signal };
}

type Listener = (progress: Progress | undefined) => void;
const listeners = new Set<Listener>();
let current: AbortController | undefined;

/** Hears how far the work under way is; undefined when it has ended. Returns what stops the listening. */
export function onProgress(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Asks the work under way to stop. Nothing happens where there is none, or where it has begun what cannot be left half done.
 *
 * @returns whether it will stop
 */
export function cancelWork(): boolean {
  current?.abort();
  return current !== undefined;
}

/** Runs work that listeners can watch and cancel. */
export async function watched<Result>(task: (work: Work) => Promise<Result>): Promise<Result> {
  const controller = new AbortController();
  current = controller;
  try {
    return await task({ signal: controller.signal, tell: (progress) => listeners.forEach((hear) => hear(progress)) });
  } finally {
    if (current === controller) current = undefined;
    listeners.forEach((hear) => hear(undefined));
  }
}

/** Whether an error only says that the reader cancelled. */
export function isCancelled(error: unknown): boolean {
  return (error as { readonly name?: unknown } | null)?.name === "AbortError";
}
