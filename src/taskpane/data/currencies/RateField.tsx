import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Offered } from "../../../core/crm/choices";
import { shownName } from "../../../core/crm/cells/shownName";
import { useLanguage } from "../../shell/useLanguage";
import { rateText, readRate } from "./readRate";

const useStyles = makeStyles({ input: { width: "9rem", minWidth: 0 } });

interface Props {
  readonly offered: Offered;
  /** The currency of the figures. */
  readonly currency: string;
  readonly rate: number | undefined;
  readonly choose: (rate: number | undefined) => void;
}

/** What one of a currency is worth in that of the figures; left empty, its amounts are left out. */
export function RateField({ offered: { name, rows }, currency, rate, choose }: Props) {
  const { words, locale } = useLanguage();
  const styles = useStyles();
  const [text, setText] = useState(rate === undefined ? "" : rateText(rate, locale));
  /** Nobody is told that what they are still typing is wrong. */
  const [isLeft, setIsLeft] = useState(false);
  const [known, setKnown] = useState(rate);
  const read = text.trim() === "" ? undefined : readRate(text, locale);
  if (rate !== known) {
    setKnown(rate);
    // The choices were taken back.
    if (rate !== read) setText(rate === undefined ? "" : rateText(rate, locale));
  }
  const isWrong = isLeft && text.trim() !== "" && read === undefined;
  const example = rateText(0.92, locale);
  const names = { other: shownName(name), currency: shownName(currency) };
  return (
    <Field
      label={words("choices:currencies.rate", names)}
      hint={
        rate === undefined
          ? words("choices:currencies.leftOut", { count: rows })
          : words("choices:currencies.converted", { count: rows })
      }
      {...(isWrong && {
        validationState: "error" as const,
        validationMessage: words("choices:currencies.noRate", { ...names, text: shownName(text), example }),
      })}
    >
      <Input
        className={styles.input}
        inputMode="decimal"
        value={text}
        onBlur={() => setIsLeft(true)}
        onChange={(_, { value }) => {
          const next = value.trim() === "" ? undefined : readRate(value, locale);
          setText(value);
          setIsLeft(false);
          setKnown(next);
          choose(next);
        }}
      />
    </Field>
  );
}
