import { Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { quoteStepSentence } from "../../core/report/quoteStepSentence";
import type { QuoteStep } from "../../core/crm/types";
import type { Options } from "../../excel/settings";
import { Section } from "../shell/Section";
import { useLanguage } from "../shell/useLanguage";
import { choose } from "./draft";

const ALL = "all";

const useStyles = makeStyles({ text: { margin: 0, color: tokens.colorNeutralForeground2 } });

interface Props {
  /** As it was read last; undefined where these deals were not read yet. */
  readonly quoteStep: QuoteStep | undefined;
  /** What the reader has chosen. */
  readonly chosen: string | undefined;
  readonly kept: Options;
}

/** From which step on a deal counts as a quote: what is proposed and why, and the steps to choose from. */
export function QuoteStepSection({ quoteStep, chosen, kept }: Props) {
  const { words } = useLanguage();
  const styles = useStyles();
  return (
    <Section title={words("pane:data.quoteStep.title")}>
      {quoteStep ? (
        <Steps quoteStep={quoteStep} chosen={chosen} kept={kept} />
      ) : (
        <p className={styles.text}>{words("pane:data.quoteStep.notRead")}</p>
      )}
    </Section>
  );
}

function Steps({ quoteStep, chosen, kept }: Props & { readonly quoteStep: QuoteStep }) {
  const { words } = useLanguage();
  const styles = useStyles();
  const proposed = quoteStep.proposed ?? quoteStep;
  const byDate = proposed.because === "quoteDate" ? [proposed.step] : [];
  const offered = [...byDate, ...quoteStep.steps];
  const label = (step: string, text: string) =>
    step === proposed.step ? words("pane:data.quoteStep.proposed", { step: text }) : text;
  return (
    <>
      <p className={styles.text}>{quoteStepSentence({ ...quoteStep, ...proposed }, words)}</p>
      <Field label={words("pane:data.quoteStep.label")}>
        <RadioGroup
          value={chosen ?? proposed.step}
          // Who takes what is proposed goes on with what will be proposed.
          onChange={(_, { value }) => choose({ quoteStep: value === proposed.step ? undefined : value }, kept)}
        >
          {offered.map((step) => (
            <Radio
              key={step}
              value={step}
              label={label(step, byDate.includes(step) ? words("pane:data.quoteStep.byDate", { column: step }) : step)}
            />
          ))}
          <Radio value={ALL} label={label(ALL, words("pane:data.quoteStep.all"))} />
        </RadioGroup>
      </Field>
    </>
  );
}
