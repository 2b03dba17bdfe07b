import { createStore } from "../../shell/createStore";
import { goToView } from "../../shell/currentView";

/** The parts of the view of the data, in the order they have while none of them needs an answer. */
export const FOLDS = [
  ...(["source", "status", "dates", "currencies", "pipelines", "steps", "kpis", "columns", "others"] as const),
  ...(["findings", "scores", "fixes", "changes", "sample"] as const),
] as const;
export type FoldId = (typeof FOLDS)[number];

/** What the reader has opened (true) or closed (false); the others are open while they need an answer. */
export const turnedFolds = createStore<Readonly<Partial<Record<FoldId, boolean>>>>({});

/** The part that the reader is on the way to. */
export const wantedFold = createStore<FoldId | undefined>(undefined);

export function turnFold(id: FoldId, isOpen: boolean): void {
  turnedFolds.set({ ...turnedFolds.get(), [id]: isOpen });
}

/** Goes to a part of the view of the data, opened and with the focus on its heading. @example goToFold("status") */
export function goToFold(id: FoldId): void {
  turnFold(id, true);
  wantedFold.set(id);
  goToView("data");
}
