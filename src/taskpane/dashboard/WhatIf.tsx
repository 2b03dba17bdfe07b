import { makeStyles, tokens } from "@fluentui/react-components";
import type { Period, Who } from "../../core/kpi/types";
import { periodLabel } from "../../core/report/periodLabel";
import { summariseWhatIf } from "../../core/report/whatIf/summariseWhatIf";
import { makeWhatIfAction } from "../../excel/actions/makeWhatIfAction";
import { isReadOnly } from "../../excel/isReadOnly";
import type { KeptFigures } from "../../excel/read/keptFigures";
import { useLanguage } from "../shell/useLanguage";
import { act } from "../shell/work";
import { WorkButton } from "../shell/WorkButton";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: `0 0 ${tokens.spacingVerticalS}` },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  label: { flex: "1 1 8rem", minWidth: 0 },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly figures: KeptFigures;
  readonly who: Who;
  readonly period: Period;
}

/** What one step of each figure would have brought, and the button that makes the sheet on which others can be tried. */
export function WhatIf({ figures, who, period }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  const { words } = language;
  const steps = summariseWhatIf(figures, who, period, language);
  if (steps.length === 0) return null;
  const make = () =>
    void act(makeWhatIfAction({ who: who.name, period: periodLabel(period, words) }), {
      working: "whatIf:pane.working",
    });
  return (
    <section>
      <h2 className={styles.title}>{words("whatIf:pane.title")}</h2>
      <dl className={styles.list}>
        {steps.map(({ label, text }) => (
          <div key={label} className={styles.line}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.value}>{text}</dd>
          </div>
        ))}
      </dl>
      {!isReadOnly() && <WorkButton onClick={make}>{words("whatIf:pane.make")}</WorkButton>}
    </section>
  );
}
