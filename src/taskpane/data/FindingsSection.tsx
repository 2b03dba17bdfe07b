import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { splitFindings } from "../../core/kpi/trust/splitFindings";
import type { Connection } from "../../excel/read/connection";
import { useLanguage } from "../shell/useLanguage";
import { FindingGroup } from "./FindingGroup";
import { Fold } from "./folds/Fold";

const useStyles = makeStyles({
  text: { margin: 0 },
  groups: { width: "100%" },
  gap: { height: tokens.spacingVerticalM },
});

/** What was found wrong with the data, what it means for the figures, and where it stands: first what changes figures. */
export function FindingsSection({ connection }: { readonly connection: Connection }) {
  const { words } = useLanguage();
  const styles = useStyles();
  const { findings, groups } = connection;
  const { touching, rest } = useMemo(() => splitFindings(findings, groups), [findings, groups]);
  return (
    <Fold
      id="findings"
      title={words("pane:data.findings.title")}
      summary={words("choices:findings.summary", { count: findings.length })}
    >
      {findings.length === 0 && <p className={styles.text}>{words("report:dataCheck.noFindings")}</p>}
      <FindingGroup title={words("check:pane.touching")} findings={touching} connection={connection} isOpen />
      <FindingGroup title={words("check:pane.rest")} findings={rest} connection={connection} />
    </Fold>
  );
}
