import { Field, makeStyles, Select } from "@fluentui/react-components";
import { Fragment, useState } from "react";
import { sharesWrongly, withColumn, type ChosenColumn, type ColumnChoices } from "../../core/crm/columns/columnChoices";
import type { DealField } from "../../core/crm/types";
import type { LookedColumn, LookedField } from "../../excel/data/describeData";
import type { Options } from "../../excel/settings";
import { useLanguage } from "../shell/useLanguage";
import { choose } from "./draft";

// A date is not broken at its hyphens.
const useStyles = makeStyles({ example: { display: "inline-block" } });

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
  const { field, column, isChosen, gone } = looked;
  const taken = column === undefined ? undefined : columns[column];
  const nameOf = (one: DealField) => words(`report:field.${one}`);

  function pick(value: string): void {
    const picked = value === NONE ? NONE : chosenOf(columns[Number(value)]);
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
      hint={taken && <Examples examples={taken.examples} />}
      {...(gone !== undefined && {
        validationState: "warning" as const,
        validationMessage: words("pane:data.columns.gone", { header: gone }),
      })}
      {...(refused && {
        validationState: "error" as const,
        validationMessage: words("pane:data.columns.taken", { header: refused.header, other: nameOf(refused.other) }),
      })}
    >
      <Select
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
      </Select>
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

function Examples({ examples }: Pick<LookedColumn, "examples">) {
  const { words } = useLanguage();
  const styles = useStyles();
  if (examples.length === 0) return words("pane:data.columns.noExamples");
  return examples.map((example, at) => (
    <Fragment key={example}>
      {at > 0 && " "}
      <span className={styles.example}>{at < examples.length - 1 ? `${example} ·` : example}</span>
    </Fragment>
  ));
}

function chosenOf(column: LookedColumn | undefined): ChosenColumn | undefined {
  if (!column) return undefined;
  const { header, nth } = column;
  return nth === undefined ? { header } : { header, nth };
}

function capitalised(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
