import { useEffect, useState } from "react";
import { lookAtLastFix, type LastFixLook } from "../../excel/fix/lookAtLastFix";
import { onKeptConnection } from "../../excel/read/connection";
import { lookFor } from "../../excel/runAction";

/** The fix that can be undone next: looked at when the view is gone to, when the reader comes back from the sheets, and after each reading. */
export function useLastFix(): LastFixLook | undefined {
  const [last, setLast] = useState<LastFixLook>();
  useEffect(() => {
    const lookAgain = () => void lookFor(lookAtLastFix).then(setLast);
    lookAgain();
    const stopHearing = onKeptConnection(lookAgain);
    addEventListener("focus", lookAgain);
    return () => {
      stopHearing();
      removeEventListener("focus", lookAgain);
    };
  }, []);
  return last;
}
