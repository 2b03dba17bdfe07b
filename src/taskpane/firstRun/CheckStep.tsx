import { makeStyles, tokens } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { Finding } from "../../core/crm/types";
import { splitFindings } from "../../core/kpi/trust/splitFindings";
import { quoteStepSentence } from "../../core/report/quoteStepSentence";
import { dayText } from "../../core/report/reportMeta";
import { keptConnection, onKeptConnection } from "../../excel/read/connection";
import type { KeptFigures } from "../../excel/read/keptFigures";
import { spotOfCell } from "../../excel/show/spotOfCell";
import { goToFold } from "../data/folds/folds";
import { questionOf } from "../data/questionOf";
import { NoFigures } from "../dashboard/NoFigures";
import { useFigures, useFirstReading } from "../dashboard/useFigures";
import { QuietButton } from "../shell/QuietButton";
import { useLanguage } from "../shell/useLanguage";
import { useStore } from "../shell/useStore";
import { goTo, isBusy } from "../shell/work";
import { WorkButton } from "../shell/WorkButton";
import { Questions } from "./Questions";
import { goOn, isChecked } from "./steps";

/** So many findings fit a step; all of them are in the view of the data. */
const SHOWN = 5;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, listStyleType: "disc" },
  finding: { marginBottom: tokens.spacingVerticalS },
});

/** Says what was read, what counts as a quote, and what is wrong with the data. */
export function CheckStep() {
  const { words } = useLanguage();
  const isReading = useFirstReading();
  const figures = useFigures();
  if (!figures) return <NoFigures isReading={isReading} />;
  return (
    <>
      <WhatWasRead figures={figures} />
      <Questions />
      <Findings figures={figures} />
      <WorkButton
        appearance="primary"
        onClick={() => {
          isChecked.set(true);
          goOn();
        }}
      >
        {words("pane:firstRun.goOn")}
      </WorkButton>
      <QuietButton onClick={() => goToFold("columns")}>{words("pane:firstRun.toData")}</QuietButton>
    </>
  );
}

function WhatWasRead({ figures: { meta, asOf } }: { readonly figures: KeptFigures }) {
  const language = useLanguage();
  const { words } = language;
  const { sheet, rows } = meta.source;
  return (
    <>
      <p>{words("pane:firstRun.read", { sheet, count: rows, asOf: dayText(asOf, language) })}</p>
      <p>{quoteStepSentence(meta.quoteStep, words)}</p>
    </>
  );
}

function Findings({ figures }: { readonly figures: KeptFigures }) {
  const { words } = useLanguage();
  const styles = useStyles();
  const connection = useSyncExternalStore(onKeptConnection, keptConnection);
  const { touching, rest } = splitFindings(figures.findings, figures.groups);
  const all = [...touching, ...rest];
  // What was asked above is not told once more.
  const findings = all.filter(({ kind }) => !connection || questionOf(kind, connection) === undefined);
  if (all.length > 0 && findings.length === 0) return null;
  if (findings.length === 0) return <p>{words("report:dataCheck.noFindings")}</p>;
  return (
    <>
      <p>{words("pane:firstRun.findings")}</p>
      <ul className={styles.list}>
        {findings.slice(0, SHOWN).map((finding, at) => (
          <li key={`${finding.kind} ${String(at)}`} className={styles.finding}>
            <OneFinding finding={finding} />
          </li>
        ))}
      </ul>
      {findings.length > SHOWN && (
        <QuietButton onClick={() => goToFold("findings")}>
          {words("pane:firstRun.allFindings", { count: all.length })}
        </QuietButton>
      )}
    </>
  );
}

function OneFinding({ finding: { kind, count, values, cells } }: { readonly finding: Finding }) {
  const { words } = useLanguage();
  const off = useStore(isBusy);
  const [cell] = cells;
  const spot = cell === undefined ? undefined : spotOfCell(cell);
  const title = words(`findings:${kind}.title`, { ...values, count });
  return (
    <>
      {title}{" "}
      {spot && (
        <QuietButton
          size="small"
          disabledFocusable={off}
          aria-label={words("pane:showMeWhat", { what: title })}
          onClick={() => void goTo(spot)}
        >
          {words("pane:showMe")}
        </QuietButton>
      )}
    </>
  );
}
