import { useEffect, useState, type RefObject } from "react";
import { cancelWork, onProgress, type Progress } from "../../excel/work";
import { liveRegion } from "../messages/liveRegion";
import { worthSaying } from "./worthSaying";

interface State {
  readonly progress?: Progress;
  /** What of it is read out: not every row. */
  readonly spoken?: Progress;
  /** What came of pressing Cancel. */
  readonly cancelled?: "cancelling" | "tooLate";
}

/**
 * How far the work under way is; nothing while there is none.
 *
 * @param cancelButton has the focus moved to the answer when it goes
 */
export function useProgress(
  cancelButton: RefObject<HTMLButtonElement | null>,
): State & { readonly cancel: () => void } {
  const [state, setState] = useState<State>({});
  useEffect(
    () =>
      onProgress((progress) => {
        if (progress === undefined) {
          if (cancelButton.current !== null && document.activeElement === cancelButton.current) liveRegion().focus();
          setState({});
        } else {
          setState((before) => ({
            ...before,
            progress,
            ...(worthSaying(progress, before.spoken) && { spoken: progress }),
          }));
        }
      }),
    [cancelButton],
  );
  const cancel = () => {
    const cancelled = cancelWork() ? "cancelling" : "tooLate";
    setState((before) => ({ ...before, cancelled }));
  };
  return { ...state, cancel };
}
