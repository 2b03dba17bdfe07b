import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ComparedFigure, FigureSummary } from "../../core/report/summary/summariseFigures";
import { Trend } from "./Trend";

const useStyles = makeStyles({
  tile: {
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  label: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-end",
    justifyContent: "space-between",
    columnGap: "1rem",
  },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  quiet: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  compared: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  numbers: { color: tokens.colorNeutralForeground1, fontVariantNumeric: "tabular-nums" },
  better: { color: tokens.colorPaletteGreenForeground1 },
  worse: { color: tokens.colorPaletteRedForeground1 },
  none: { color: tokens.colorNeutralForeground2 },
});

/** One figure: large, with what it stands on, what it is compared with, and how it went before. */
export function FigureTile({ figure }: { readonly figure: FigureSummary }) {
  const styles = useStyles();
  const { label, value, standsOn, previous, lastYear, trend } = figure;
  return (
    <li className={styles.tile}>
      <h2 className={styles.label}>{label}</h2>
      <div className={styles.head}>
        <p className={styles.value}>{value}</p>
        <Trend label={label} points={trend} />
      </div>
      <p className={styles.quiet}>{standsOn}</p>
      <Compared figure={previous} />
      {lastYear && <Compared figure={lastYear} />}
    </li>
  );
}

function Compared({ figure: { label, value, difference } }: { readonly figure: ComparedFigure }) {
  const styles = useStyles();
  return (
    <p className={styles.compared}>
      <span>{label}</span>
      {value !== undefined && (
        <span className={styles.numbers}>
          {" "}
          {value}
          {difference && (
            <>
              {"  "}
              <span className={mergeClasses(styles[difference.verdict])}>{difference.text}</span>
            </>
          )}
        </span>
      )}
    </p>
  );
}
