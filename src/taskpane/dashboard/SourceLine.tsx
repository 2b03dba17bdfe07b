import { makeStyles, tokens } from "@fluentui/react-components";
import { dayText } from "../../core/report/reportMeta";
import type { KeptFigures } from "../../excel/read/keptFigures";
import { useLanguage } from "../shell/useLanguage";

const useStyles = makeStyles({
  line: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** What the figures come from, in what currency, of when, and when they were read. */
export function SourceLine({ figures: { meta, asOf, readAt, currency } }: { readonly figures: KeptFigures }) {
  const styles = useStyles();
  const language = useLanguage();
  const { words, locale } = language;
  const { sheet, rows } = meta.source;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" });
  const measure = words(`report:measure.${meta.measure}`);
  const amounts = currency
    ? words("report:measure.in", { measure, currency })
    : words("report:measure.ownCurrency", { measure });
  return (
    <p className={styles.line}>
      {words("pane:connected", { sheet, count: rows, when: format.format(readAt) })}{" "}
      {words("pane:asOf", { asOf: dayText(asOf, language), amounts })}
    </p>
  );
}
