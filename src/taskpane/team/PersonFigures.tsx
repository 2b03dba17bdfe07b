import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { VerdictText } from "../../core/report/team/verdictText";
import { useLanguage } from "../shell/useLanguage";

const useStyles = makeStyles({
  figures: { display: "grid", rowGap: tokens.spacingVerticalXS, margin: 0 },
  row: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, fontVariantNumeric: "tabular-nums" },
  n: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  good: { color: tokens.colorPaletteGreenForeground1, fontWeight: tokens.fontWeightSemibold },
  bad: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  none: { color: tokens.colorNeutralForeground2 },
});

/** Figures by name. */
export function Figures({ children }: { readonly children: ReactNode }) {
  return <dl className={useStyles().figures}>{children}</dl>;
}

interface Props {
  readonly label: string;
  readonly value: string;
  readonly n?: string;
  readonly verdict?: VerdictText;
}

/** One figure with what it stands on, and what chance lets us say of it. */
export function Figure({ label, value, n, verdict }: Props) {
  const styles = useStyles();
  const { words } = useLanguage();
  return (
    <div className={styles.row}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>
        {value}
        {n !== undefined && <span className={styles.n}> {words("team:pane.standsOn", { n })}</span>}
        {verdict && (
          <>
            {"  "}
            <span className={mergeClasses(styles[verdict.tone])}>{verdict.text}</span>
          </>
        )}
      </dd>
    </div>
  );
}
