import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../core/crm/types";
import { touchedText } from "../../core/report/dataCheck/touchedText";
import type { Connection } from "../../excel/read/connection";
import { useLanguage } from "../shell/useLanguage";
import { FindingItem } from "./FindingItem";
import { questionOf } from "./questionOf";

const useStyles = makeStyles({
  group: { width: "100%" },
  summary: { cursor: "pointer", paddingBottom: tokens.spacingVerticalS },
  title: { display: "inline", margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyle: "none",
  },
});

interface Props {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly connection: Connection;
  /** Whether it is open before the reader opens or closes it. */
  readonly isOpen?: boolean;
}

/** Findings of one weight, which can be folded away; nothing where there are none. */
export function FindingGroup({ title, findings, connection, isOpen = false }: Props) {
  const { words } = useLanguage();
  const styles = useStyles();
  if (findings.length === 0) return null;
  const { groups, measure, index } = connection;
  const meta = { measure, quoteStep: index.data.quoteStep };
  return (
    <details className={styles.group} open={isOpen}>
      <summary className={styles.summary}>
        <h3 className={styles.title}>{`${title} (${String(findings.length)})`}</h3>
      </summary>
      <ul className={styles.list}>
        {findings.map((finding, at) => (
          <FindingItem
            key={`${finding.kind} ${String(at)}`}
            finding={finding}
            answeredIn={questionOf(finding.kind, connection)}
            figures={touchedText(finding.kind, groups, meta, words)}
          />
        ))}
      </ul>
    </details>
  );
}
