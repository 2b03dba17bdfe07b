import { useCallback, useEffect, useState } from "react";
import { lookAtData, type FoundData } from "../../excel/data/lookAtData";
import { onKeptConnection } from "../../excel/read/connection";
import { lookFor } from "../../excel/runAction";
import { followOptions } from "./draft";

interface Look {
  /** Undefined until it is known. */
  readonly found?: FoundData;
  /** Whether it could not be looked at; why is said. */
  readonly hasFailed: boolean;
}

/**
 * What there is to read: looked at when the view is gone to, when the reader comes back from the sheets, and after each reading.
 * Where that failed, it is tried again only when the reader asks for it.
 */
export function useFoundData(): Look & { readonly lookAgain: () => void } {
  const [look, setLook] = useState<Look>({ hasFailed: false });
  const lookAgain = useCallback(() => {
    void lookFor(lookAtData).then((found) => {
      if (found) followOptions(found.options);
      setLook((before) => (found ? { found, hasFailed: false } : { ...before, hasFailed: true }));
    });
  }, []);
  const { hasFailed } = look;
  useEffect(lookAgain, [lookAgain]);
  useEffect(() => {
    if (hasFailed) return undefined;
    const stopHearing = onKeptConnection(lookAgain);
    addEventListener("focus", lookAgain);
    return () => {
      stopHearing();
      removeEventListener("focus", lookAgain);
    };
  }, [hasFailed, lookAgain]);
  return { ...look, lookAgain };
}
