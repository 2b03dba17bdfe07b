import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { scoreKpis } from "../../core/kpi/trust/scoreKpis";
import { kpiText } from "../../core/report/kpiText";
import { figureText } from "../../core/report/summary/figureText";
import type { Connection } from "../../excel/read/connection";
import { useLanguage } from "../shell/useLanguage";
import { Fold } from "./folds/Fold";

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  table: { width: "100%", borderCollapse: "collapse" },
  head: { padding: `${tokens.spacingVerticalXXS} 0`, textAlign: "left", fontWeight: tokens.fontWeightRegular },
  number: {
    padding: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
  },
  score: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** How much of each figure stands on firm ground. */
export function ScoresSection({ connection }: { readonly connection: Connection }) {
  const language = useLanguage();
  const { words } = language;
  const styles = useStyles();
  const { findings, groups, measure, index } = connection;
  const scores = useMemo(
    () =>
      scoreKpis(
        groups,
        findings.map(({ kind }) => kind),
      ).filter(({ deals }) => deals > 0),
    [groups, findings],
  );
  if (scores.length === 0) return null;
  const shareText = (share: number | null) => figureText({ unit: "share" }, share, 1, language);
  const meta = { measure, quoteStep: index.data.quoteStep };
  return (
    <Fold id="scores" title={words("check:pane.scoreTitle")} summary={summary()}>
      <p className={styles.text}>{words("check:pane.scoreWhat")}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {words("check:scores.head.kpi")}
            </th>
            <th scope="col" className={styles.number}>
              {words("check:scores.head.score")}
            </th>
            <th scope="col" className={styles.number}>
              {words("check:scores.head.firm")}
            </th>
          </tr>
        </thead>
        <tbody>
          {scores.map(({ kpi, score, firm, deals }) => (
            <tr key={kpi}>
              <th scope="row" className={styles.head}>
                {kpiText({ id: kpi }, "short", meta, words)}
              </th>
              <td className={`${styles.number} ${styles.score}`}>{shareText(score)}</td>
              <td className={`${styles.number} ${styles.quiet}`}>
                {words("check:pane.deals", { firm, count: deals })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Fold>
  );

  /** The weakest of them, as that is what one has to mind. */
  function summary(): string {
    const [{ kpi, score }] = [...scores].sort((one, other) => (one.score ?? 0) - (other.score ?? 0)) as [
      (typeof scores)[number],
    ];
    if (score === 1) return words("check:pane.scoreAll");
    return words("check:pane.scoreLeast", {
      kpi: kpiText({ id: kpi }, "short", meta, words),
      score: shareText(score),
    });
  }
}
