import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { OfferedDateOrder } from "../../../core/crm/choices";
import { readDay, resolveTwoWay, type FirstOfDate } from "../../../core/crm/cells/readDay";
import { shownName } from "../../../core/crm/cells/shownName";
import { dayText } from "../../../core/report/reportMeta";
import type { Options } from "../../../excel/settings";
import { useLanguage } from "../../shell/useLanguage";
import { choose } from "../draft";

const ORDERS: readonly FirstOfDate[] = ["dayFirst", "monthFirst"];

interface Props {
  readonly offered: OfferedDateOrder;
  readonly header: string;
  readonly options: Options;
  readonly kept: Options;
}

/** Which of two days a date of a column is; all dates of that column are then read so. */
export function DateOrder({ offered: { field, example, rows, order }, header, options, kept }: Props) {
  const language = useLanguage();
  const { words } = language;
  const { [field]: chosen, ...others } = options.dateOrders ?? {};
  const read = readDay(example);
  if (read.kind !== "twoWay") return null;
  const dayBy = (one: FirstOfDate) => {
    const day = resolveTwoWay(read.date, one);
    return day === undefined ? words(`choices:dates.${one}`) : dayText(day, language);
  };
  return (
    <Field
      label={words("choices:dates.label", { example, column: shownName(header) })}
      hint={
        chosen === undefined
          ? words("choices:dates.guessed", { count: rows, day: dayBy(order) })
          : words("choices:dates.rows", { count: rows })
      }
    >
      <RadioGroup
        // What is only a guess is not marked as an answer, so that it can be agreed to.
        value={chosen ?? ""}
        onChange={(_, { value }) => choose({ dateOrders: { ...others, [field]: value as FirstOfDate } }, kept)}
      >
        {ORDERS.map((one) => (
          <Radio key={one} value={one} label={dayBy(one)} />
        ))}
      </RadioGroup>
    </Field>
  );
}
