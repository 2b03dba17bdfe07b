import { Field, makeStyles, tokens } from "@fluentui/react-components";
import { withColumn, type ColumnChoices } from "../../../core/crm/columns/columnChoices";
import { shownName } from "../../../core/crm/cells/shownName";
import type { DealField } from "../../../core/crm/types";
import type { LookedColumn, LookedField } from "../../../excel/data/describeData";
import type { Options } from "../../../excel/settings";
import { FitSelect } from "../../shell/FitSelect";
import { useLanguage } from "../../shell/useLanguage";
import { announced } from "../announced";
import { choose } from "../draft";
import { capitalised } from "../../../core/report/capitalised";
import { chosenOf } from "./chosenOf";
import { Examples } from "./Examples";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  rows: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, width: "100%" },
});

interface Props {
  readonly unused: readonly LookedColumn[];
  readonly fields: readonly LookedField[];
  readonly choices: ColumnChoices;
  readonly kept: Options;
}

/** The columns that nothing is taken from, each with what it could be used as. */
export function UnusedColumns({ unused, fields, choices, kept }: Props) {
  const { words, locale } = useLanguage();
  const styles = useStyles();
  const nameOf = (field: DealField) => capitalised(words(`report:field.${field}`), locale);
  // Those that no column holds come first: that is what is looked for.
  const offered = [...fields].sort((one, other) => Number(isTaken(one)) - Number(isTaken(other)));

  function use(column: LookedColumn, field: DealField): void {
    choose({ columns: withColumn(choices, field, chosenOf(column)) }, kept);
    announced.set(words("choices:columns.used", { column: shownName(column.header), field: nameOf(field) }));
  }

  return (
    <>
      <h3 className={styles.title}>{words("choices:columns.unused", { count: unused.length })}</h3>
      <div className={styles.rows}>
        {unused.map((column) => (
          <Field
            key={column.letters}
            orientation="horizontal"
            size="small"
            label={words("choices:columns.column", { header: shownName(column.header), letters: column.letters })}
            hint={<Examples examples={column.examples} />}
          >
            <FitSelect size="small" value="" onChange={(_, { value }) => use(column, value as DealField)}>
              <option value="">{words("choices:columns.useAs")}</option>
              {offered.map((field) => (
                <option key={field.field} value={field.field}>
                  {isTaken(field)
                    ? words("choices:columns.inPlace", { field: nameOf(field.field) })
                    : nameOf(field.field)}
                </option>
              ))}
            </FitSelect>
          </Field>
        ))}
      </div>
    </>
  );
}

const isTaken = ({ column }: LookedField) => column !== undefined;
