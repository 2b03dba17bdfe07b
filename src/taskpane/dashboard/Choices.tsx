import { Field, makeStyles, tokens } from "@fluentui/react-components";
import type { Period, Who } from "../../core/kpi/types";
import { periodTitle } from "../../core/report/periodTitle";
import type { KeptFigures } from "../../excel/read/keptFigures";
import { FitSelect } from "../shell/FitSelect";
import { useLanguage } from "../shell/useLanguage";
import { choice } from "./choice";

const useStyles = makeStyles({
  choices: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 8rem), 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  field: { minWidth: 0 },
});

interface Props {
  readonly figures: KeptFigures;
  readonly who: Who;
  readonly period: Period;
}

/** Whose figures are shown, and of when. */
export function Choices({ figures: { whos, choosable }, who, period }: Props) {
  const styles = useStyles();
  const language = useLanguage();
  const { words } = language;
  const groupOf = (kind: Who["kind"]) => whos.filter((one) => one.kind === kind);
  return (
    <div className={styles.choices}>
      <Field label={words("report:dashboard.who.label")} className={styles.field}>
        <FitSelect value={who.name} onChange={(_, { value }) => choice.set({ ...choice.get(), who: value })}>
          <Names whos={groupOf("all")} />
          <Group label={words("pane:teams")} whos={groupOf("team")} />
          <Group label={words("pane:persons")} whos={groupOf("owner")} />
        </FitSelect>
      </Field>
      <Field label={words("report:dashboard.period.label")} className={styles.field}>
        <FitSelect value={period.id} onChange={(_, { value }) => choice.set({ ...choice.get(), period: value })}>
          {choosable.map((one) => (
            <option key={one.id} value={one.id}>
              {periodTitle(one, language)}
            </option>
          ))}
        </FitSelect>
      </Field>
    </div>
  );
}

function Group({ label, whos }: { readonly label: string; readonly whos: readonly Who[] }) {
  if (whos.length === 0) return null;
  return (
    <optgroup label={label}>
      <Names whos={whos} />
    </optgroup>
  );
}

function Names({ whos }: { readonly whos: readonly Who[] }) {
  return whos.map(({ name }) => (
    <option key={name} value={name}>
      {name}
    </option>
  ));
}
