import type { OfferedDateOrder } from "../../../core/crm/choices";
import type { DealField } from "../../../core/crm/types";
import type { Options } from "../../../excel/settings";
import { useLanguage } from "../../shell/useLanguage";
import { Fold } from "../folds/Fold";
import { DateOrder } from "./DateOrder";

interface Props {
  readonly offered: readonly OfferedDateOrder[];
  /** What the column of a field is called in the sheet. */
  readonly headerOf: (field: DealField) => string;
  readonly options: Options;
  readonly kept: Options;
  readonly isAsking: boolean;
}

/** Dates that read two ways: whether the day or the month comes first, column by column. */
export function DateOrderSection({ offered, headerOf, options, kept, isAsking }: Props) {
  const { words } = useLanguage();
  const open = offered.filter(({ field }) => options.dateOrders?.[field] === undefined).length;
  return (
    <Fold
      id="dates"
      title={words("choices:dates.title")}
      summary={open > 0 ? words("choices:dates.open", { count: open }) : words("choices:dates.answered")}
      isAsking={isAsking}
    >
      <p>{words("choices:dates.text")}</p>
      {offered.map((one) => (
        <DateOrder key={one.field} offered={one} header={headerOf(one.field)} options={options} kept={kept} />
      ))}
    </Fold>
  );
}
