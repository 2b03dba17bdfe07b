import type { DataChoice } from "../../excel/actions/readWithAction";
import type { Options } from "../../excel/settings";
import { createStore } from "../shell/createStore";

/** What the reader has chosen anew of the data and not read by yet. Undefined in it takes a choice back. */
export const draft = createStore<DataChoice>({});

/** Adds to the draft; what is as it is kept in the workbook is no part of it. */
export function choose(choice: DataChoice, kept: Options): void {
  const all = { ...draft.get(), ...choice };
  const isNew = (key: string) => !isSame(all[key as keyof DataChoice], kept[key as keyof DataChoice]);
  draft.set(Object.fromEntries(Object.entries(all).filter(([key]) => isNew(key))));
}

let last: Options | undefined;

/** What was read by is no draft any more; nor is what was drafted before something else was chosen, such as the sample. */
export function followOptions(kept: Options): void {
  if (last && !isSame(last, kept)) dropDraft();
  last = kept;
}

export function dropDraft(): void {
  draft.set({});
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one ?? {}) === JSON.stringify(other ?? {});
