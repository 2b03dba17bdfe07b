import { makeStyles, tokens } from "@fluentui/react-components";
import type { OtherSummary } from "../../core/report/summary/summariseOthers";
import { useLanguage } from "../shell/useLanguage";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0 },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  label: { flex: "1 1 8rem", minWidth: 0, overflowWrap: "anywhere" },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The KPIs of other sheets and people's own, one a line. */
export function OtherFigures({ figures }: { readonly figures: readonly OtherSummary[] }) {
  const styles = useStyles();
  const { words } = useLanguage();
  if (figures.length === 0) return null;
  return (
    <section>
      <h2 className={styles.title}>{words("ownKpis:pane.more")}</h2>
      <dl className={styles.list}>
        {figures.map(({ id, label, value, standsOn }) => (
          <div key={id} className={styles.line}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.value}>{value}</dd>
            {standsOn !== undefined && <dd className={styles.note}>{standsOn}</dd>}
          </div>
        ))}
      </dl>
    </section>
  );
}
