import type { HeadlessExcel } from "../../src/workbench/headless/startHeadlessExcel";

/**
 * How a request is refused: before any of it was done, after half of its actions (what was done stays, as in Excel), or not at all,
 * but Excel's answer never comes.
 */
export type Refusal = "at once" | "halfway" | "with its answer lost";

const DONE = { "at once": "nothing", halfway: "half", "with its answer lost": "everything" } as const;

/** Counts, refuses or goes before the requests that the add-in makes while something runs; each verb resolves with their number. */
export function watchRequests({ requests }: HeadlessExcel) {
  /** Keeps a hook for as long as a task runs. */
  async function during(task: () => Promise<unknown>, stop: () => void = () => undefined): Promise<number> {
    const before = requests.count;
    await task().finally(stop);
    return requests.count - before;
  }
  return {
    count: (task: () => Promise<unknown>) => during(task),
    /** Refuses those requests that a test picks, numbered from 1. */
    refuseWhere: (picks: (request: number, text: string) => boolean, how: Refusal, task: () => Promise<unknown>) =>
      during(
        task,
        requests.refuse(({ number, text }) => picks(number, text), { done: DONE[how] }),
      ),
    /** Has Excel answer something else, for what this host has not. */
    answering: (answer: (text: string) => string, task: () => Promise<unknown>) =>
      during(task, requests.answer(answer)),
    /** Does something of its own just before the first request that a test picks, as another person might. */
    before: (picks: (text: string) => boolean, act: () => void | Promise<void>, task: () => Promise<unknown>) =>
      during(
        task,
        requests.before(({ text }) => picks(text), act),
      ),
  };
}
