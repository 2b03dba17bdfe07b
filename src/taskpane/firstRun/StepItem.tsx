import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { useLanguage } from "../shell/useLanguage";
import { useUnseen } from "../shell/useUnseen";

const useStyles = makeStyles({
  item: { marginBottom: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase400 },
  header: { justifyContent: "flex-start", width: "100%", paddingLeft: 0, textAlign: "left" },
  done: { color: tokens.colorStatusSuccessForeground3 },
  number: {
    boxSizing: "border-box",
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    width: "1.25rem",
    height: "1.25rem",
    border: "1px solid currentColor",
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
  },
  body: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM} 26px`,
    "& p": { margin: 0 },
  },
});

interface Props {
  readonly number: number;
  readonly title: string;
  readonly isDone: boolean;
  readonly isOpen: boolean;
  /** What comes before is not done yet. */
  readonly isOff: boolean;
  readonly open: () => void;
  readonly children: ReactNode;
}

/** A step: its title, by which it can be gone to, and below it what is to do, while it is the one at hand. */
export function StepItem({ number, title, isDone, isOpen, isOff, open, children }: Props) {
  const styles = useStyles();
  const unseen = useUnseen();
  const { words } = useLanguage();
  const id = useId();
  const header = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    // What had the focus went with the step before. A pane that has only just been opened takes no focus.
    if (isOpen && !wasOpen.current && document.activeElement === document.body) header.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <li className={styles.item} aria-current={isOpen ? "step" : undefined}>
      <h2 className={styles.title}>
        <Button
          ref={header}
          appearance="transparent"
          className={styles.header}
          icon={isDone ? <CheckmarkCircle20Filled className={styles.done} /> : <StepNumber number={number} />}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          disabledFocusable={isOff}
          onClick={open}
        >
          {title}
          {isDone && <span className={unseen}> {words("pane:firstRun.done")}</span>}
        </Button>
      </h2>
      {isOpen && (
        <div id={id} className={styles.body}>
          {children}
        </div>
      )}
    </li>
  );
}

function StepNumber({ number }: { readonly number: number }) {
  return <span className={useStyles().number}>{number}</span>;
}
