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
import { useLineStyles } from "./useLineStyles";

const useStyles = makeStyles({
  list: { margin: `0 0 ${tokens.spacingVerticalS}` },
});

interface Props {
  readonly figures: KeptFigures;
  readonly who: Who;
  readonly period: Period;
}

/** What one step of each figure would have brought, and the button that makes the sheet on which others can be tried. */
export function WhatIf({ figures, who, period }: Props) {
  const styles = useStyles();
  const lines = useLineStyles();
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
      <h2 className={lines.title}>{words("whatIf:pane.title")}</h2>
      <dl className={styles.list}>
        {steps.map(({ label, text }) => (
          <div key={label} className={lines.line}>
            <dt className={lines.label}>{label}</dt>
            <dd className={lines.value}>{text}</dd>
          </div>
        ))}
      </dl>
      {!isReadOnly() && <WorkButton onClick={make}>{words("whatIf:pane.make")}</WorkButton>}
    </section>
  );
}
