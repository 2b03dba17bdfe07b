import { useEffect, useState, useSyncExternalStore } from "react";
import { onKeptConnection } from "../../excel/read/connection";
import { areFiguresFresh, keptFigures, readKeptFigures, type KeptFigures } from "../../excel/read/keptFigures";
import { look } from "../shell/work";

/** The connected figures, followed from now on; undefined where nothing was read since the page was loaded. */
export function useFigures(): KeptFigures | undefined {
  return useSyncExternalStore(onKeptConnection, keptFigures);
}

/** Reads the connected data again if that is needed; what goes wrong is said. */
export async function readFigures(): Promise<void> {
  if (!areFiguresFresh()) await look(readKeptFigures);
}

/** Reads once when the view is gone to. Returns whether that is being done. */
export function useFirstReading(): boolean {
  const [isReading, setIsReading] = useState(() => !areFiguresFresh());
  useEffect(() => {
    void readFigures().finally(() => setIsReading(false));
  }, []);
  return isReading;
}
