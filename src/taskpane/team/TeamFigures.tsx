import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { hideInBenchmark } from "../../core/report/people/hideInBenchmark";
import { headlineText } from "../../core/report/team/headlineText";
import type { TeamContext } from "../../core/report/team/context";
import { makeTeamBenchmarkAction } from "../../excel/actions/makeTeamBenchmarkAction";
import { shareAsValuesAction } from "../../excel/actions/shareAsValuesAction";
import { isReadOnly } from "../../excel/isReadOnly";
import { calledPeople } from "../../excel/people/calledPeople";
import type { Connection } from "../../excel/read/connection";
import type { BenchmarkOptions } from "../../excel/settings";
import { HideNames } from "../share/HideNames";
import { useLanguage } from "../shell/useLanguage";
import { act } from "../shell/work";
import { WorkButton } from "../shell/WorkButton";
import { NoteText } from "./PersonalNote";
import { People } from "./People";
import { TeamChoices } from "./TeamChoices";
import { useBenchmark } from "./useBenchmark";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  note: {
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderLeft: `3px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontSize: tokens.fontSizeBase200,
  },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  headline: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly connection: Connection;
  /** As the benchmark was asked for before. */
  readonly kept: BenchmarkOptions;
}

/** Of whom and when, what is to be said of it, each person's figures, and the button that makes the sheet. */
export function TeamFigures({ connection, kept }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  const { words } = language;
  const [asked, ask] = useState(kept);
  const benchmark = useBenchmark(connection, asked);
  const { asOf, measure, currency, index, deals, options } = connection;
  const called = calledPeople(connection);
  const context: TeamContext | undefined = benchmark && {
    benchmark: called ? hideInBenchmark(benchmark, called) : benchmark,
    language,
    hidesNames: called !== undefined,
    meta: {
      asOf,
      measure,
      ...(currency !== undefined && { currency }),
      quoteStep: index.data.quoteStep,
      ...(index.areClosedUndated && { lacksCloseDates: true }),
      source: { sheet: deals.sheet, rows: index.data.rows },
    },
  };
  return (
    <div className={styles.view}>
      <div className={styles.note}>
        <NoteText />
      </div>
      <TeamChoices connection={connection} nameOf={(name) => called?.get(name) ?? name} asked={asked} onAsk={ask} />
      {!isReadOnly() && <HideNames options={options} />}
      {isReadOnly() ? (
        <p className={styles.quiet}>{words("team:pane.readOnly")}</p>
      ) : (
        <>
          <WorkButton
            appearance="primary"
            onClick={() => void act(makeTeamBenchmarkAction(asked), { working: "team:pane.working" })}
          >
            {words("team:pane.make")}
          </WorkButton>
          <p className={styles.quiet}>{words("team:pane.makeHint")}</p>
          <WorkButton onClick={() => void act(shareAsValuesAction("team"), { working: "share:working" })}>
            {words("share:makeTeam")}
          </WorkButton>
          <p className={styles.quiet}>{words("share:textTeam")}</p>
        </>
      )}
      {context ? (
        <>
          <p className={styles.headline}>{headlineText(context)}</p>
          <People context={context} />
        </>
      ) : (
        <p aria-busy>{words("team:pane.computing")}</p>
      )}
    </div>
  );
}
