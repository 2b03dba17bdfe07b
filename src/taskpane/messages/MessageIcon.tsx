import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info20Regular } from "@fluentui/react-icons/svg/info";
import type { Said } from "./liveRegion";

const useStyles = makeStyles({
  icon: { flex: "0 0 auto" },
  done: { flex: "0 0 auto", color: tokens.colorStatusSuccessForeground3 },
  error: { flex: "0 0 auto", color: tokens.colorStatusDangerForeground3 },
});

/** Tells by its shape what kind of message stands beside it. */
export function MessageIcon({ kind }: Pick<Said, "kind">) {
  const styles = useStyles();
  if (kind === "done") return <CheckmarkCircle20Filled className={styles.done} />;
  if (kind === "error") return <ErrorCircle20Filled className={styles.error} />;
  return <Info20Regular className={styles.icon} />;
}
