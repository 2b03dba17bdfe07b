import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { Offered } from "../../../core/crm/choices";
import { shownName } from "../../../core/crm/cells/shownName";
import { sumOfRows } from "../../../excel/data/openQuestions";
import type { Options } from "../../../excel/settings";
import { useLanguage } from "../../shell/useLanguage";
import { choose } from "../draft";
import { Fold } from "../folds/Fold";

const ALL = "all";
/** Before a pipeline's name, which may be any text. */
const ONE = "one ";

interface Props {
  readonly offered: readonly Offered[];
  readonly options: Options;
  readonly kept: Options;
  readonly isAsking: boolean;
}

/** Of which pipeline the figures are: those of one, or of all together. */
export function PipelineSection({ offered, options: { pipeline }, kept, isAsking }: Props) {
  const { words } = useLanguage();
  const name = (text: string, rows: number) => words("choices:withDeals", { name: text, count: rows });
  return (
    <Fold
      id="pipelines"
      title={words("choices:pipelines.title")}
      summary={
        pipeline === undefined
          ? words("choices:pipelines.several", { count: offered.length })
          : words("choices:pipelines.one", { name: shownName(pipeline) })
      }
      isAsking={isAsking}
    >
      <p>{words("choices:pipelines.text")}</p>
      <Field label={words("choices:pipelines.label")}>
        <RadioGroup
          value={pipeline === undefined ? ALL : ONE + pipeline}
          onChange={(_, { value }) => choose({ pipeline: value === ALL ? undefined : value.slice(ONE.length) }, kept)}
        >
          <Radio value={ALL} label={name(words("choices:pipelines.all"), sumOfRows(offered))} />
          {offered.map((one) => (
            <Radio key={one.name} value={ONE + one.name} label={name(shownName(one.name), one.rows)} />
          ))}
        </RadioGroup>
      </Field>
    </Fold>
  );
}
