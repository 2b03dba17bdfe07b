import { Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { quoteStepSentence } from "../../../core/report/quoteStepSentence";
import { shownName } from "../../../core/crm/cells/shownName";
import type { QuoteStep } from "../../../core/crm/types";
import type { Options } from "../../../excel/settings";
import { QuietButton } from "../../shell/QuietButton";
import { useLanguage } from "../../shell/useLanguage";
import { announced } from "../announced";
import { choose } from "../draft";
import { moved } from "./moved";
import { StepRow } from "./StepRow";

const ALL = "all";

const useStyles = makeStyles({
  field: { width: "100%" },
  list: { margin: 0, padding: 0, listStyleType: "none", width: "100%" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly quoteStep: QuoteStep;
  readonly options: Options;
  readonly kept: Options;
}

/** One list for both: its order is the order of the steps, and its mark is on the step from which a deal is a quote. */
export function Steps({ quoteStep, options, kept }: Props) {
  const { words } = useLanguage();
  const styles = useStyles();
  const [dragged, setDragged] = useState<number>();
  const proposed = quoteStep.proposed ?? quoteStep;
  const byDate = proposed.because === "quoteDate" ? proposed.step : undefined;
  // What was read stands in its order already.
  const steps = (options.steps === kept.steps ? undefined : options.steps) ?? quoteStep.steps;
  const orderedBy = steps === quoteStep.steps ? quoteStep.orderedBy : options.steps && "chosen";
  const hasChoice = options.steps !== undefined || options.quoteStep !== undefined;
  const label = (step: string, text: string) =>
    step === proposed.step ? words("pane:data.quoteStep.proposed", { step: text }) : text;

  function move(from: number, to: number): void {
    const step = steps[from];
    if (step === undefined || to < 0 || to >= steps.length || from === to) return;
    choose({ steps: moved(steps, from, to) }, kept);
    announced.set(words("choices:steps.moved", { step: shownName(step), place: to + 1, count: steps.length }));
  }

  return (
    <>
      <p className={styles.quiet}>{quoteStepSentence({ ...quoteStep, ...proposed }, words)}</p>
      {steps.length > 1 && (
        <p className={styles.quiet}>
          {[
            ...(orderedBy === undefined ? [] : [words(`choices:steps.by.${orderedBy}`)]),
            words("choices:steps.text"),
          ].join(" ")}
        </p>
      )}
      <Field label={words("pane:data.quoteStep.label")} className={styles.field}>
        <RadioGroup
          value={options.quoteStep ?? proposed.step}
          // Who takes what is proposed goes on with what will be proposed.
          onChange={(_, { value }) => choose({ quoteStep: value === proposed.step ? undefined : value }, kept)}
        >
          {byDate !== undefined && (
            <Radio value={byDate} label={label(byDate, words("pane:data.quoteStep.byDate", { column: byDate }))} />
          )}
          <ol className={styles.list}>
            {steps.map((step, at) => (
              <StepRow
                key={step}
                step={step}
                label={label(step, shownName(step))}
                place={at}
                count={steps.length}
                dragged={dragged}
                drag={setDragged}
                move={move}
              />
            ))}
          </ol>
          <Radio value={ALL} label={label(ALL, words("pane:data.quoteStep.all"))} />
        </RadioGroup>
      </Field>
      {hasChoice && (
        <QuietButton onClick={() => choose({ steps: undefined, quoteStep: undefined }, kept)}>
          {words("choices:steps.anew")}
        </QuietButton>
      )}
    </>
  );
}
