import type { Action } from "../../excel/actions/action";
import { lookFor, runAction, takeOffer, type RunOptions } from "../../excel/runAction";
import { readerLanguage } from "../../excel/say/readerLanguage";
import type { Message, Spot } from "../../excel/settings";
import { showSpot } from "../../excel/show/showSpot";
import type { Work } from "../../excel/work";
import { liveRegion, say } from "../messages/liveRegion";
import { createStore } from "./createStore";

/** Whether the pane is doing something: its buttons wait meanwhile. */
export const isBusy = createStore(false);

export interface ActOptions extends RunOptions {
  /** The key of the sentence that says what is being done; without it what was said before stays. */
  readonly working?: string;
}

/**
 * Has an action done that somebody asked for in the pane, unless something else is being done there. What came of it is said
 * as a message.
 *
 * @returns what came of it; undefined where the pane was busy
 * @example void act(connectAction, { working: "pane:working.connect" })
 */
export function act(action: Action, { working, ...options }: ActOptions = {}): Promise<Message["kind"] | undefined> {
  return during(working, () => runAction(action, options));
}

/** The same for a choice, which must not be lost where the pane is busy: it is done as soon as the pane is free. */
export async function actWhenFree(action: Action, options: ActOptions = {}): Promise<Message["kind"] | undefined> {
  while (isBusy.get()) await changeOf(isBusy);
  return act(action, options);
}

/** Looks something up in the workbook for the pane; undefined where that failed, which is said, or where the pane was busy. */
export function look<Found>(task: (work: Work) => Promise<Found>, working?: string): Promise<Found | undefined> {
  return during(working, () => lookFor(task));
}

/** Takes what the last refusal offers. */
export function takeUpOffer(): Promise<Message["kind"] | undefined> {
  return during("pane:working.again", async () => takeOffer());
}

/** Goes to a sheet or a cell, while what is said stays. */
export async function goTo(spot: Spot): Promise<void> {
  await during(undefined, () => lookFor(() => showSpot(spot)));
}

function changeOf({ subscribe }: Pick<typeof isBusy, "subscribe">): Promise<void> {
  return new Promise((resolve) => {
    const stop = subscribe(() => {
      stop();
      resolve();
    });
  });
}

async function during<Result>(working: string | undefined, task: () => Promise<Result>): Promise<Result | undefined> {
  if (isBusy.get()) return undefined;
  isBusy.set(true);
  const user = document.activeElement;
  if (working !== undefined) say({ kind: "working", text: readerLanguage().words(working) });
  try {
    return await task();
  } finally {
    isBusy.set(false);
    // What is shown now may lack what had the focus; the page draws that first.
    setTimeout(() => user !== document.body && user?.isConnected === false && keepFocusInPane());
  }
}

/** The reader is left where the answer is, rather than at the beginning of the page. */
function keepFocusInPane(): void {
  if (document.activeElement === null || document.activeElement === document.body) liveRegion().focus();
}
