import { makeStyles, tokens } from "@fluentui/react-components";
import type { AbsentSummary, OtherSummary } from "../../core/report/summary/summariseOthers";
import { useLanguage } from "../shell/useLanguage";
import { useLineStyles } from "./useLineStyles";

const useStyles = makeStyles({
  list: { margin: 0 },
  absent: { marginTop: tokens.spacingVerticalM },
  why: { margin: 0, flex: "1 1 100%", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly figures: readonly OtherSummary[];
  readonly absent: readonly AbsentSummary[];
}

/** All KPIs beside the four, one a line; those that the data do not tell are named below, with the reason. */
export function OtherFigures({ figures, absent }: Props) {
  const styles = useStyles();
  const lines = useLineStyles();
  const { words } = useLanguage();
  if (figures.length + absent.length === 0) return null;
  return (
    <section>
      <h2 className={lines.title}>{words("ownKpis:pane.more")}</h2>
      <dl className={styles.list}>
        {figures.map(({ id, label, value, standsOn }) => (
          <div key={id} className={lines.line}>
            <dt className={lines.label}>{label}</dt>
            <dd className={lines.value}>{value}</dd>
            {standsOn !== undefined && <dd className={styles.note}>{standsOn}</dd>}
          </div>
        ))}
      </dl>
      {absent.length > 0 && (
        <details className={styles.absent}>
          <summary>{words("kpi:absent.title", { count: absent.length })}</summary>
          <dl className={styles.list}>
            {absent.map(({ id, label, why }) => (
              <div key={id} className={lines.line}>
                <dt className={lines.label}>{label}</dt>
                <dd className={styles.why}>{why}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}
