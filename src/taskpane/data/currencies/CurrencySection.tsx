import { Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { Offered } from "../../../core/crm/choices";
import { CROWN, CROWNS } from "../../../core/crm/cells/crowns";
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
  /** Some amounts are in crowns of which only people can tell whose they are. */
  readonly areCrownsAsked: boolean;
  /** The currency of the figures where none was chosen; undefined where amounts were added up whatever they are in. */
  readonly taken: string | undefined;
  readonly options: Options;
  readonly kept: Options;
  readonly isAsking: boolean;
}

/** In which currency the figures are, and what the others are worth in it. */
export function CurrencySection({
  offered: found,
  areCrownsAsked,
  taken,
  options: { currency, rates },
  kept,
  isAsking,
}: Props) {
  const { words } = useLanguage();
  const styles = useStyles();
  const offered = areCrownsAsked ? withCrowns(found) : found;
  // What is chosen as the crowns that are meant needs no rate.
  const isOther = ({ name, rows }: Offered) => name !== currency && rows > 0;
  const others = currency === undefined ? [] : offered.filter(isOther);
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
            <Radio
              key={name}
              value={name}
              label={rows > 0 ? words("choices:withDeals", { name: nameOf(name), count: rows }) : nameOf(name)}
            />
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

  function nameOf(name: string): string {
    return CROWNS.includes(name) && areCrownsAsked ? words(`choices:currencies.crowns.${name}`) : shownName(name);
  }

  function summaryWithoutChoice(): string {
    if (areCrownsAsked && found.length === 1) return words("choices:currencies.whose");
    if (taken !== undefined) {
      return words("choices:currencies.forNow", { name: shownName(taken), count: offered.length - 1 });
    }
    return words("choices:currencies.several", { list: offered.map(({ name }) => shownName(name)).join(", ") });
  }

  function text(): string {
    if (currency !== undefined) return words("choices:currencies.text");
    if (areCrownsAsked && found.length === 1) return words("choices:currencies.askCrowns");
    return taken === undefined
      ? words("choices:currencies.mixed")
      : words("choices:currencies.leaving", { name: shownName(taken) });
  }
}

/** The crowns that may be meant in place of "kr"; those without a deal of their own have none yet. */
function withCrowns(found: readonly Offered[]): readonly Offered[] {
  const named = found.filter(({ name }) => name !== CROWN);
  const possible = CROWNS.filter((crown) => !named.some(({ name }) => name === crown));
  return [...named, ...possible.map((name) => ({ name, rows: 0 }))];
}

function withRateOf(rates: Options["rates"] = {}, name: string, rate: number | undefined): Options["rates"] {
  const others = Object.entries(rates).filter(([other]) => other !== name);
  const all = rate === undefined ? others : [...others, [name, rate] as const];
  return all.length === 0 ? undefined : Object.fromEntries(all.sort(([one], [other]) => (one < other ? -1 : 1)));
}
