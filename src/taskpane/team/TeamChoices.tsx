import { Field, makeStyles, tokens } from "@fluentui/react-components";
import { listPeriods } from "../../core/kpi/periods/listPeriods";
import { choosablePeriods } from "../../core/report/offers";
import { periodTitle } from "../../core/report/periodTitle";
import type { Connection } from "../../excel/read/connection";
import type { BenchmarkOptions } from "../../excel/settings";
import { FitSelect } from "../shell/FitSelect";
import { useLanguage } from "../shell/useLanguage";

const useStyles = makeStyles({
  choices: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 8rem), 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  field: { minWidth: 0 },
});

interface Props {
  readonly connection: Connection;
  /** As the names in the data are shown. */
  readonly nameOf: (name: string) => string;
  readonly asked: BenchmarkOptions;
  readonly onAsk: (asked: BenchmarkOptions) => void;
}

/** Which team, and which period. */
export function TeamChoices({ connection, nameOf, asked, onAsk }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  const { words } = language;
  const { index, asOf, fiscalYearStart } = connection;
  const teams = index.whos.filter(({ who }) => who.kind === "team").map(({ who }) => who.name);
  const periods = choosablePeriods(listPeriods(index.firstEvent, asOf, fiscalYearStart));
  const choose = ({ team, period }: { readonly team: string; readonly period: string }) => {
    onAsk({
      ...(team !== "" && { team }),
      ...(period !== "" && { period }),
    });
  };
  const [team, period] = [asked.team ?? "", asked.period ?? ""];
  return (
    <div className={styles.choices}>
      {teams.length > 0 && (
        <Field label={words("team:pane.who")} className={styles.field}>
          <FitSelect value={team} onChange={(_, { value }) => choose({ team: value, period })}>
            <option value="">{words("team:pane.everybody")}</option>
            {teams.map((name) => (
              <option key={name} value={name}>
                {nameOf(name)}
              </option>
            ))}
          </FitSelect>
        </Field>
      )}
      <Field label={words("team:pane.period")} className={styles.field}>
        <FitSelect value={period} onChange={(_, { value }) => choose({ team, period: value })}>
          <option value="">{words("team:period.last12Label")}</option>
          {periods.map((one) => (
            <option key={one.id} value={one.id}>
              {periodTitle(one, language)}
            </option>
          ))}
        </FitSelect>
      </Field>
    </div>
  );
}
