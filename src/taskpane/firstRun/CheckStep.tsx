import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../core/crm/types";
import { splitFindings } from "../../core/kpi/trust/splitFindings";
import { quoteStepSentence } from "../../core/report/quoteStepSentence";
import { dayText } from "../../core/report/reportMeta";
import type { KeptFigures } from "../../excel/read/keptFigures";
import { spotOfCell } from "../../excel/show/spotOfCell";
import { NoFigures } from "../dashboard/NoFigures";
import { useFigures, useFirstReading } from "../dashboard/useFigures";
import { QuietButton } from "../shell/QuietButton";
import { goToView } from "../shell/currentView";
import { useLanguage } from "../shell/useLanguage";
import { useStore } from "../shell/useStore";
import { goTo, isBusy } from "../shell/work";
import { WorkButton } from "../shell/WorkButton";
import { Questions } from "./Questions";
import { goOn, isChecked } from "./steps";

/** So many findings fit a pane; all of them stand on the data check. */
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
      <QuietButton onClick={() => goToView("data")}>{words("pane:firstRun.toData")}</QuietButton>
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
  const { touching, rest } = splitFindings(figures.findings, figures.groups);
  const findings = [...touching, ...rest];
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
        <p>
          {words("pane:firstRun.moreFindings", {
            count: findings.length - SHOWN,
            dataCheck: words("report:dataCheck.sheetName"),
          })}
        </p>
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
