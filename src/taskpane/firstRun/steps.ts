import { createStore } from "../shell/createStore";
import { keepFocus } from "../shell/keepFocus";

export const STEPS = ["connect", "check", "build"] as const;
export type Step = (typeof STEPS)[number];

/** Whether the reader wants to see the steps (true) or has left them (false); undefined while that follows from where they are. */
export const areStepsWanted = createStore<boolean | undefined>(undefined);

/** Whether the reader has looked at what was read. */
export const isChecked = createStore(false);

/** The step that was gone back to. */
export const openedStep = createStore<Step | undefined>(undefined);

/** Shows the steps, or leaves them. */
export function wantSteps(isWanted: boolean): void {
  areStepsWanted.set(isWanted);
  keepFocus();
}

/** Goes on to whatever step comes next. */
export function goOn(): void {
  openedStep.set(undefined);
}
