import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Finding } from "../../core/crm/types";
import { spotOfCell } from "../../excel/show/spotOfCell";
import { Section } from "../shell/Section";
import { useLanguage } from "../shell/useLanguage";
import { goTo } from "../shell/work";
import { WorkButton } from "../shell/WorkButton";

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
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  effect: { margin: 0, color: tokens.colorNeutralForeground2 },
  show: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalM },
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

function FindingItem({ finding: { kind, count, values, cells } }: { readonly finding: Finding }) {
  const { words } = useLanguage();
  const styles = useStyles();
  const title = words(`findings:${kind}.title`, { ...values, count });
  return (
    <li>
      <p className={styles.title}>{title}</p>
      <p className={styles.effect}>{words(`findings:${kind}.effect`, { ...values, count })}</p>
      {cells.length > 0 && <ShowCells cells={cells} what={title} />}
    </li>
  );
}

/** Goes from one of the cells to the next. */
function ShowCells({ cells, what }: { readonly cells: readonly string[]; readonly what: string }) {
  const { words } = useLanguage();
  const styles = useStyles();
  const [shown, setShown] = useState<number>();
  const next = shown === undefined ? 0 : (shown + 1) % cells.length;
  const spot = spotOfCell(cells[next] ?? "");
  const cell = shown === undefined ? undefined : cells[shown];
  if (!spot) return null;
  return (
    <div className={styles.show}>
      <WorkButton
        size="small"
        aria-label={words("pane:showMeWhat", { what })}
        onClick={() => {
          setShown(next);
          void goTo(spot);
        }}
      >
        {words(shown === undefined || cells.length === 1 ? "pane:showMe" : "pane:data.findings.next")}
      </WorkButton>
      {shown !== undefined && cell !== undefined && (
        <span role="note">{words("pane:data.findings.shown", { cell, number: shown + 1, total: cells.length })}</span>
      )}
    </div>
  );
}
