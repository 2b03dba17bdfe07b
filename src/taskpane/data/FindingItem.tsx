import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../core/crm/types";
import { FixButton } from "../fix/FixButton";
import { useLanguage } from "../shell/useLanguage";
import { ShowCells } from "./ShowCells";

const useStyles = makeStyles({
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  effect: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalM },
});

/** One thing that was found: what, what it means for the figures, and what can be done about it. */
export function FindingItem({ finding: { kind, count, values, cells } }: { readonly finding: Finding }) {
  const { words } = useLanguage();
  const styles = useStyles();
  const title = words(`findings:${kind}.title`, { ...values, count });
  return (
    <li>
      <p className={styles.title}>{title}</p>
      <p className={styles.effect}>{words(`findings:${kind}.effect`, { ...values, count })}</p>
      <div className={styles.actions}>
        {cells.length > 0 && <ShowCells cells={cells} what={title} />}
        <FixButton finding={kind} what={title} />
      </div>
    </li>
  );
}
