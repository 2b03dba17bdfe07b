import { Field, makeStyles } from "@fluentui/react-components";
import type { Options } from "../../excel/settings";
import { FitSelect } from "../shell/FitSelect";
import { useLanguage } from "../shell/useLanguage";
import { AsOfChoice } from "./AsOfChoice";
import { change } from "./useOptions";

const MEASURES = ["revenue", "margin"] as const;
const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

const useStyles = makeStyles({ field: { width: "100%", maxWidth: "20rem" } });

/** What decides the figures: what is measured, when the fiscal year starts, and of which day they speak. */
export function FigureChoices({ options }: { readonly options: Options }) {
  const { words, locale } = useLanguage();
  const styles = useStyles();
  const monthName = (month: number) =>
    new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" }).format(Date.UTC(2026, month - 1, 1));
  return (
    <>
      <Field label={words("pane:settings.measure")} hint={words("pane:settings.measureHint")} className={styles.field}>
        <FitSelect
          value={options.measure ?? "revenue"}
          onChange={(_, { value }) => change({ measure: MEASURES.find((one) => one === value) })}
        >
          {MEASURES.map((one) => (
            <option key={one} value={one}>
              {words(`kpi:${one}.label`)}
            </option>
          ))}
        </FitSelect>
      </Field>
      <Field label={words("pane:settings.fiscalYear")} className={styles.field}>
        <FitSelect
          value={String(options.fiscalYearStart ?? 1)}
          onChange={(_, { value }) => change({ fiscalYearStart: Number(value) })}
        >
          {MONTHS.map((month) => (
            <option key={month} value={month}>
              {monthName(month)}
            </option>
          ))}
        </FitSelect>
      </Field>
      <AsOfChoice asOf={options.asOf} />
    </>
  );
}
