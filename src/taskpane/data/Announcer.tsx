import { useStore } from "../shell/useStore";
import { useUnseen } from "../shell/useUnseen";
import { announced } from "./announced";

/** Reads out what came of a choice where the control itself does not tell. */
export function Announcer() {
  const unseen = useUnseen();
  return (
    <p className={unseen} aria-live="polite">
      {useStore(announced)}
    </p>
  );
}
