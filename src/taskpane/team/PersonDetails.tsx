import { makeStyles, tokens } from "@fluentui/react-components";
import type { PersonBenchmark } from "../../core/benchmark/benchmarkTeam";
import { coachingOf } from "../../core/report/team/coachingOf";
import { JUDGED_KPIS, label, type TeamContext } from "../../core/report/team/context";
import { meaningText, openQuotesText } from "../../core/report/team/meaningText";
import { rangeText } from "../../core/report/team/rangeText";
import { useLanguage } from "../shell/useLanguage";

const useStyles = makeStyles({
  details: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  title: { margin: `${tokens.spacingVerticalM} 0 0`, fontSize: tokens.fontSizeBase300 },
  part: { margin: `${tokens.spacingVerticalS} 0 0` },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

interface Props {
  readonly context: TeamContext;
  readonly person: PersonBenchmark;
}

/** What a person's figures mean and what chance gives, then coaching for each weak point. */
export function PersonDetails({ context, person }: Props) {
  const styles = useStyles();
  const { words } = useLanguage();
  return (
    <div className={styles.details}>
      <p className={styles.part}>{openQuotesText(context, person)}</p>
      {JUDGED_KPIS.map((kpi) => (
        <p key={kpi} className={styles.part}>
          {label(context, kpi)}: {meaningText(context, person, kpi)} (
          {words("team:pane.byChance", { range: rangeText(context, kpi, person.figures[kpi]) })})
        </p>
      ))}
      {coachingOf(person, words).map(({ title, learnFrom, questions, actions }) => (
        <section key={title}>
          <h4 className={styles.title}>{title}</h4>
          {learnFrom !== undefined && <p className={styles.part}>{learnFrom}</p>}
          <Lines title={words("team:page.questions")} lines={questions} />
          <Lines title={words("team:page.actions")} lines={actions} />
        </section>
      ))}
    </div>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const styles = useStyles();
  return (
    <>
      <p className={styles.part}>{title}</p>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
