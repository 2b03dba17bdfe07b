import { useSyncExternalStore } from "react";
import type { Store } from "./createStore";

/** The value of a store; the component is drawn again when it changes. */
export function useStore<Value>({ subscribe, get }: Store<Value>): Value {
  return useSyncExternalStore(subscribe, get);
}
