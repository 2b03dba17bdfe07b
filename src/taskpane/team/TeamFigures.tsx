import { makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { hideNames } from "../../core/report/team/hideNames";
import { headlineText } from "../../core/report/team/headlineText";
import type { TeamContext } from "../../core/report/team/context";
import { makeTeamBenchmarkAction } from "../../excel/actions/makeTeamBenchmarkAction";
import { isReadOnly } from "../../excel/isReadOnly";
import type { Connection } from "../../excel/read/connection";
import type { BenchmarkOptions } from "../../excel/settings";
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
  const { asOf, measure, currency, index, deals } = connection;
  const hidesNames = asked.hidesNames === true;
  const context: TeamContext | undefined = benchmark && {
    benchmark: hidesNames ? hideNames(benchmark, words) : benchmark,
    language,
    hidesNames,
    meta: {
      asOf,
      measure,
      ...(currency !== undefined && { currency }),
      quoteStep: index.data.quoteStep,
      source: { sheet: deals.sheet, rows: index.data.rows },
    },
  };
  return (
    <div className={styles.view}>
      <div className={styles.note}>
        <NoteText />
      </div>
      <TeamChoices connection={connection} asked={asked} onAsk={ask} />
      <div>
        <Switch
          label={words("team:pane.hideNames")}
          checked={hidesNames}
          aria-describedby="hide-names-hint"
          onChange={(_, { checked }) => ask({ ...asked, hidesNames: checked })}
        />
        <p id="hide-names-hint" className={styles.quiet}>
          {words("team:pane.hideNamesHint")}
        </p>
      </div>
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
