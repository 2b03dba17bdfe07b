import { useEffect, useState } from "react";
import { lookAtData, type FoundData } from "../../excel/data/lookAtData";
import { onKeptConnection } from "../../excel/read/connection";
import { lookFor } from "../../excel/runAction";
import { followOptions } from "./draft";

/**
 * What there is to read: looked at when the view is gone to, when the reader comes back from the sheets, and after each reading.
 * Undefined until it is known; what goes wrong is said.
 */
export function useFoundData(): FoundData | undefined {
  const [found, setFound] = useState<FoundData>();
  useEffect(() => {
    let isGone = false;
    let isUnderWay = false;
    const look = async () => {
      if (isUnderWay) return;
      isUnderWay = true;
      const now = await lookFor(lookAtData);
      isUnderWay = false;
      if (!now || isGone) return;
      followOptions(now.options);
      setFound(now);
    };
    void look();
    const stopHearing = onKeptConnection(() => void look());
    addEventListener("focus", look);
    return () => {
      isGone = true;
      stopHearing();
      removeEventListener("focus", look);
    };
  }, []);
  return found;
}
