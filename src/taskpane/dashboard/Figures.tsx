import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { summariseFigures } from "../../core/report/summary/summariseFigures";
import { summariseAbsent, summariseOthers } from "../../core/report/summary/summariseOthers";
import { wantSteps } from "../firstRun/steps";
import { QuietButton } from "../shell/QuietButton";
import { useLanguage } from "../shell/useLanguage";
import { useStore } from "../shell/useStore";
import { WorkButton } from "../shell/WorkButton";
import { Choices } from "./Choices";
import { choice, chosenOf } from "./choice";
import { FigureTile } from "./FigureTile";
import { makeDashboard, makeLabel } from "./makeDashboard";
import { NoFigures } from "./NoFigures";
import { OtherFigures } from "./OtherFigures";
import { SourceLine } from "./SourceLine";
import { useFigures, useFirstReading } from "./useFigures";
import { WhatIf } from "./WhatIf";

/** Most who come here do not send anything on. */
const ShareSection = lazy(() => import(/* webpackChunkName: "share" */ "../share/ShareSection"));

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  make: { alignSelf: "stretch" },
  tiles: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 16rem), 1fr))",
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  quiet: { alignSelf: "flex-start" },
});

/** Whose figures and of when, the four figures, and the button that makes the dashboard of them. */
export function Figures() {
  const styles = useStyles();
  const language = useLanguage();
  const { words } = language;
  const isReading = useFirstReading();
  const figures = useFigures();
  const chosen = useStore(choice);
  const shown = figures && chosenOf(figures, chosen);
  if (!shown) return <NoFigures isReading={isReading} />;
  const { who, period } = shown;
  return (
    <div className={styles.view}>
      <Choices figures={figures} who={who} period={period} />
      <WorkButton appearance="primary" className={styles.make} onClick={() => makeDashboard(who, period, language)}>
        {makeLabel(who, period, language)}
      </WorkButton>
      <ul className={styles.tiles}>
        {summariseFigures(figures, who, period, language).map((figure) => (
          <FigureTile key={figure.id} figure={figure} />
        ))}
      </ul>
      <OtherFigures
        figures={summariseOthers(figures, who, period, language)}
        absent={summariseAbsent(figures, language)}
      />
      <WhatIf figures={figures} who={who} period={period} />
      <SourceLine figures={figures} />
      <Suspense fallback={<p aria-busy>{words("pane:loading")}</p>}>
        <ShareSection />
      </Suspense>
      <QuietButton className={styles.quiet} onClick={() => wantSteps(true)}>
        {words("pane:firstRun.revisit")}
      </QuietButton>
    </div>
  );
}
