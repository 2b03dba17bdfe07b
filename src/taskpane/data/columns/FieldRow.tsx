import { Field } from "@fluentui/react-components";
import { useState } from "react";
import { sharesWrongly, withColumn, type ColumnChoices } from "../../../core/crm/columns/columnChoices";
import type { DealField } from "../../../core/crm/types";
import type { LookedColumn, LookedField } from "../../../excel/data/describeData";
import type { Options } from "../../../excel/settings";
import { FitSelect } from "../../shell/FitSelect";
import { useLanguage } from "../../shell/useLanguage";
import { choose } from "../draft";
import { capitalised } from "../../../core/report/capitalised";
import { chosenOf } from "./chosenOf";
import { Doubt } from "./Doubt";
import { Examples } from "./Examples";

const AUTOMATIC = "automatic";
const NONE = "none";

interface Props {
  readonly looked: LookedField;
  readonly columns: readonly LookedColumn[];
  readonly choices: ColumnChoices;
  readonly kept: Options;
}

/** One field of the deals: the column it is taken from, which can be corrected, and what stands there. */
export function FieldRow({ looked, columns, choices, kept }: Props) {
  const language = useLanguage();
  const { words } = language;
  /** The column that cannot be taken, and the field that has it. */
  const [refused, setRefused] = useState<{ readonly header: string; readonly other: DealField }>();
  const { field, column, isChosen, gone, doubt } = looked;
  const taken = column === undefined ? undefined : columns[column];
  const nameOf = (one: DealField) => words(`report:field.${one}`);

  function pick(value: string): void {
    const column = columns[Number(value)];
    const picked = value === NONE ? NONE : column && chosenOf(column);
    const other = picked === undefined || picked === NONE ? undefined : sharesWrongly(choices, field, picked);
    if (other !== undefined && picked !== undefined && picked !== NONE) {
      setRefused({ header: picked.header, other });
      return;
    }
    setRefused(undefined);
    choose({ columns: withColumn(choices, field, picked) }, kept);
  }

  return (
    <Field
      orientation="horizontal"
      size="small"
      label={capitalised(nameOf(field), language.locale)}
      hint={
        taken && (
          <>
            {doubt && <Doubt doubt={doubt} field={nameOf(field)} agree={() => pick(String(column))} />}
            <Examples examples={taken.examples} />
          </>
        )
      }
      {...(gone !== undefined && {
        validationState: "warning" as const,
        validationMessage: words("pane:data.columns.gone", { header: gone }),
      })}
      {...(refused && {
        validationState: "error" as const,
        validationMessage: words("pane:data.columns.taken", { header: refused.header, other: nameOf(refused.other) }),
      })}
    >
      <FitSelect
        size="small"
        value={isChosen ? (column === undefined ? NONE : String(column)) : AUTOMATIC}
        onChange={(_, { value }) => pick(value)}
      >
        <option value={AUTOMATIC}>{automaticText(isChosen, taken)}</option>
        <option value={NONE}>{words("pane:data.columns.none")}</option>
        {columns.map((one, at) =>
          // It stands above already.
          at === column && !isChosen ? null : (
            <option key={one.letters} value={at}>
              {columnText(one)}
            </option>
          ),
        )}
      </FitSelect>
    </Field>
  );

  function automaticText(hasChoice: boolean, recognised: LookedColumn | undefined): string {
    if (hasChoice) return words("pane:data.columns.automatic");
    if (!recognised) return words("pane:data.columns.notFound");
    return words("pane:data.columns.recognised", { column: columnText(recognised) });
  }
}

/** @example columnText({ header: "Amount", letters: "H", examples: [] }) // "Amount (H)" */
function columnText({ header, letters }: LookedColumn): string {
  return `${header} (${letters})`;
}
