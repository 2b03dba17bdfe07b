import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { PersonBenchmark } from "../../core/benchmark/benchmarkTeam";
import { JUDGED_KPIS, judgedText, label, numberOf, type TeamContext } from "../../core/report/team/context";
import { profileText } from "../../core/report/team/profileText";
import { verdictText } from "../../core/report/team/verdictText";
import { useLanguage } from "../shell/useLanguage";
import { PersonDetails } from "./PersonDetails";
import { Figure, Figures } from "./PersonFigures";

const useStyles = makeStyles({
  card: {
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  profile: { margin: `0 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground2 },
  more: { minWidth: 0, marginTop: tokens.spacingVerticalS, textAlign: "left" },
});

interface Props {
  readonly context: TeamContext;
  readonly person: PersonBenchmark;
}

/** One person: name, profile, figures with verdicts; details and coaching on demand. */
export function PersonCard({ context, person }: Props) {
  const styles = useStyles();
  const { words } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const { owner, figures, openQuotes, hasLeft } = person;
  return (
    <li className={styles.card}>
      <h3 className={styles.name}>{owner}</h3>
      <p className={styles.profile}>{profileText(person, words)}</p>
      <Figures>
        <Figure
          label={words("team:pane.openQuotes", { label: label(context, "openQuotes") })}
          value={hasLeft ? words("team:left") : numberOf(context.language, openQuotes.perCapacity, 1)}
        />
        {JUDGED_KPIS.map((kpi) => (
          <Figure
            key={kpi}
            label={label(context, kpi)}
            value={judgedText(context, kpi, figures[kpi].value)}
            n={numberOf(context.language, figures[kpi].n)}
            verdict={verdictText(kpi, figures[kpi], words)}
          />
        ))}
      </Figures>
      <Button
        className={styles.more}
        size="small"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {words("team:pane.details", { name: owner })}
      </Button>
      <div id={id}>{isOpen && <PersonDetails context={context} person={person} />}</div>
    </li>
  );
}
