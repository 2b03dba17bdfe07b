import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { useLanguage } from "../shell/useLanguage";
import { useUnseen } from "../shell/useUnseen";
import { useProgress } from "./useProgress";

const useStyles = makeStyles({
  area: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    alignItems: "flex-start",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  text: { margin: 0 },
});

/** How far the work under way is, whoever began it, with a button to cancel it. Not there while there is none. */
export function ProgressArea() {
  const styles = useStyles();
  const unseen = useUnseen();
  const { words } = useLanguage();
  const cancelButton = useRef<HTMLButtonElement>(null);
  const { progress, spoken, cancelled, cancel } = useProgress(cancelButton);
  const text = progress && words(`pane:progress.${progress.step}`, { ...progress });
  return (
    <>
      {progress && (
        <div className={styles.area}>
          <p id="progress-text" className={styles.text}>
            {text}
          </p>
          <ProgressBar
            aria-labelledby="progress-text"
            max={Math.max(1, progress.total)}
            value={Math.min(progress.done, Math.max(1, progress.total))}
            thickness="large"
          />
          <Button ref={cancelButton} disabledFocusable={cancelled !== undefined} onClick={cancel}>
            {words(cancelled === undefined ? "pane:cancel" : `pane:${cancelled}`)}
          </Button>
        </div>
      )}
      <p aria-live="polite" className={unseen}>
        {spoken && words(`pane:progress.${spoken.step}`, { ...spoken })}
      </p>
    </>
  );
}
