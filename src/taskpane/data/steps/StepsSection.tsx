import type { QuoteStep } from "../../../core/crm/types";
import { shownName } from "../../../core/crm/cells/shownName";
import type { Options } from "../../../excel/settings";
import { useLanguage } from "../../shell/useLanguage";
import { Fold } from "../folds/Fold";
import { Steps } from "./Steps";

interface Props {
  /** As it was read last; undefined where these deals were not read yet. */
  readonly quoteStep: QuoteStep | undefined;
  readonly options: Options;
  readonly kept: Options;
}

/** The steps in their order, and from which of them on a deal counts as a quote: what is proposed, why, and what can be chosen. */
export function StepsSection({ quoteStep, options, kept }: Props) {
  const { words } = useLanguage();
  return (
    <Fold id="steps" title={words("choices:steps.title")} summary={quoteStep && summaryOf(quoteStep)}>
      {quoteStep ? (
        <Steps quoteStep={quoteStep} options={options} kept={kept} />
      ) : (
        <p>{words("pane:data.quoteStep.notRead")}</p>
      )}
    </Fold>
  );

  function summaryOf({ step, steps, proposed }: QuoteStep): string {
    const chosen = options.quoteStep ?? (proposed ?? { step }).step;
    const from =
      chosen === "all" ? words("choices:steps.all") : words("choices:steps.from", { step: shownName(chosen) });
    return steps.length === 0 ? from : words("choices:steps.summary", { count: steps.length, from });
  }
}
