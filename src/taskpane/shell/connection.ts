import { keptConnection } from "../../excel/read/connection";
import { storedConnection } from "../../excel/read/storeConnection";
import { onConnection, readSetting, type StoredConnection } from "../../excel/settings";
import { createStore } from "./createStore";

/** What is connected; null while nobody knows yet. */
export const connection = createStore<StoredConnection | undefined | null>(null);

/** Finds out what is connected, and follows it from now on. */
export function followConnection(): void {
  onConnection(connection.set);
  void readSetting("Salesboard.connection").then(
    (stored) => {
      if (connection.get() === null) connection.set(stored ?? connectedUntilClosed());
    },
    // A workbook of a newer add-in is not explained here: whoever presses a button is told.
    () => connection.get() === null && connection.set(undefined),
  );
}

/** A workbook that can only be read keeps no word of what a button of the ribbon has connected. */
function connectedUntilClosed(): StoredConnection | undefined {
  const kept = keptConnection();
  return kept && storedConnection(kept, false);
}
