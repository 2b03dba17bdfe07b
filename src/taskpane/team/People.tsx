import { makeStyles, tokens } from "@fluentui/react-components";
import { JUDGED_KPIS, judgedText, label, numberOf, type TeamContext } from "../../core/report/team/context";
import { useLanguage } from "../shell/useLanguage";
import { Figure, Figures } from "./PersonFigures";
import { PersonCard } from "./PersonCard";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 16rem), 1fr))",
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
});

/** The team's figures, then each person's, in the order of the data. */
export function People({ context }: { readonly context: TeamContext }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { benchmark, language } = context;
  const { people, team, openQuotes } = benchmark;
  return (
    <>
      <h2 className={styles.title}>{words("team:pane.team")}</h2>
      <Figures>
        <Figure
          label={words("team:pane.openQuotes", { label: label(context, "openQuotes") })}
          value={numberOf(language, openQuotes.perCapacity, 1)}
        />
        {JUDGED_KPIS.map((kpi) => (
          <Figure
            key={kpi}
            label={label(context, kpi)}
            value={judgedText(context, kpi, team[kpi].value)}
            n={numberOf(language, team[kpi].n)}
          />
        ))}
      </Figures>
      {people.length > 0 && (
        <>
          <h2 className={styles.title}>{words("team:pane.people")}</h2>
          <ul className={styles.list}>
            {people.map((person) => (
              <PersonCard key={person.owner} context={context} person={person} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
