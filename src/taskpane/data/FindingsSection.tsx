import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../core/crm/types";
import { Section } from "../shell/Section";
import { useLanguage } from "../shell/useLanguage";
import { FindingItem } from "./FindingItem";

const useStyles = makeStyles({
  text: { margin: 0 },
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyle: "none",
  },
});

/** What was found wrong with the data, what it means for the figures, and where it stands. */
export function FindingsSection({ findings }: { readonly findings: readonly Finding[] }) {
  const { words } = useLanguage();
  const styles = useStyles();
  return (
    <Section title={words("pane:data.findings.title")}>
      {findings.length === 0 && <p className={styles.text}>{words("report:dataCheck.noFindings")}</p>}
      <ul className={styles.list}>
        {findings.map((finding) => (
          <FindingItem key={finding.kind} finding={finding} />
        ))}
      </ul>
    </Section>
  );
}
