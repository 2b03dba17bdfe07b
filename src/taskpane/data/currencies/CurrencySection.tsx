import { Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { Offered } from "../../../core/crm/choices";
import { shownName } from "../../../core/crm/cells/shownName";
import type { Options } from "../../../excel/settings";
import { QuietButton } from "../../shell/QuietButton";
import { useLanguage } from "../../shell/useLanguage";
import { choose } from "../draft";
import { Fold } from "../folds/Fold";
import { RateField } from "./RateField";

const useStyles = makeStyles({
  rates: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, width: "100%" },
});

interface Props {
  readonly offered: readonly Offered[];
  /** The currency of the figures where none was chosen; undefined where amounts were added up whatever they are in. */
  readonly taken: string | undefined;
  readonly options: Options;
  readonly kept: Options;
  readonly isAsking: boolean;
}

/** In which currency the figures are, and what the others are worth in it. */
export function CurrencySection({ offered, taken, options: { currency, rates }, kept, isAsking }: Props) {
  const { words } = useLanguage();
  const styles = useStyles();
  const others = currency === undefined ? [] : offered.filter(({ name }) => name !== currency);
  const withRate = others.filter(({ name }) => rates?.[name] !== undefined).length;
  return (
    <Fold
      id="currencies"
      title={words("choices:currencies.title")}
      summary={
        currency === undefined
          ? summaryWithoutChoice()
          : words("choices:currencies.chosen", { name: shownName(currency), count: others.length - withRate })
      }
      isAsking={isAsking}
    >
      <p>{text()}</p>
      <Field label={words("choices:currencies.label")}>
        <RadioGroup
          value={currency ?? ""}
          // What a currency was worth in another one says nothing of this one.
          onChange={(_, { value }) => choose({ currency: value, rates: undefined }, kept)}
        >
          {offered.map(({ name, rows }) => (
            <Radio key={name} value={name} label={words("choices:withDeals", { name: shownName(name), count: rows })} />
          ))}
        </RadioGroup>
      </Field>
      {currency !== undefined && (
        <div className={styles.rates}>
          {others.map((one) => (
            <RateField
              key={`${currency} ${one.name}`}
              offered={one}
              currency={currency}
              rate={rates?.[one.name]}
              choose={(rate) => choose({ rates: withRateOf(rates, one.name, rate) }, kept)}
            />
          ))}
        </div>
      )}
      {currency !== undefined && (
        <QuietButton onClick={() => choose({ currency: undefined, rates: undefined }, kept)}>
          {words("choices:currencies.takeBack")}
        </QuietButton>
      )}
    </Fold>
  );

  function summaryWithoutChoice(): string {
    if (taken !== undefined) {
      return words("choices:currencies.forNow", { name: shownName(taken), count: offered.length - 1 });
    }
    return words("choices:currencies.several", { list: offered.map(({ name }) => shownName(name)).join(", ") });
  }

  function text(): string {
    if (currency !== undefined) return words("choices:currencies.text");
    return taken === undefined
      ? words("choices:currencies.mixed")
      : words("choices:currencies.leaving", { name: shownName(taken) });
  }
}

function withRateOf(rates: Options["rates"] = {}, name: string, rate: number | undefined): Options["rates"] {
  const others = Object.entries(rates).filter(([other]) => other !== name);
  const all = rate === undefined ? others : [...others, [name, rate] as const];
  return all.length === 0 ? undefined : Object.fromEntries(all.sort(([one], [other]) => (one < other ? -1 : 1)));
}
