import { makeStyles, tokens } from "@fluentui/react-components";
import type { ColumnChanges } from "../../core/changes/compareColumns";
import { withColumn, type ColumnChoices } from "../../core/crm/columns/columnChoices";
import type { DealField } from "../../core/crm/types";
import type { DealsSource } from "../../excel/read/findSources";
import type { Options } from "../../excel/settings";
import { capitalised } from "../../core/report/capitalised";
import { choose } from "../data/draft";
import { useLanguage } from "../shell/useLanguage";
import { WorkButton } from "../shell/WorkButton";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    overflowWrap: "anywhere",
  },
});

interface Props {
  readonly columns: ColumnChanges;
  readonly recognised: DealsSource["recognised"];
  readonly choices: ColumnChoices;
  readonly kept: Options;
}

/** How the columns differ from those of the export before, and what to do where they were taken for something else. */
export function ColumnChangesList({ columns, recognised, choices, kept }: Props) {
  const { words, locale } = useLanguage();
  const styles = useStyles();
  /** A field as it begins a sentence. */
  const first = (field: string) => capitalised(words(`report:field.${field}`), locale);
  const { renamed, removed, added, moved, fields } = columns;
  const listed = (["added", "removed", "moved"] as const).filter((what) => columns[what].length > 0);
  const quoted = (headers: readonly string[]) => headers.map((header) => `"${header}"`).join(", ");
  const lists = { added, removed, moved };
  return (
    <>
      <h3 className={styles.title}>{words("changes:columns.title")}</h3>
      <ul className={styles.list}>
        {renamed.map(({ from, to, field }) => (
          <li key={from}>
            {field === undefined
              ? words("changes:columns.renamed", { from, to })
              : words("changes:columns.renamedField", { from, to, field: words(`report:field.${field}`) })}
            {field !== undefined && <NotThis field={field} header={to} choices={choices} kept={kept} />}
            {field === undefined &&
              chosenBefore(recognised, from).map((one) => (
                <Take key={one} field={one} from={from} to={to} choices={choices} kept={kept} />
              ))}
            {field === undefined &&
              lostWith(columns, recognised, from).map((one) => (
                <Take key={one} field={one} to={to} choices={choices} kept={kept} />
              ))}
          </li>
        ))}
        {fields.map(({ field, from, to }) => (
          <li key={field}>
            {to === undefined
              ? words("changes:columns.fieldLost", { field: first(field), from })
              : words("changes:columns.field", { field: first(field), from, to })}
            {to !== undefined && <NotThis field={field} header={to} choices={choices} kept={kept} />}
          </li>
        ))}
        {listed.map((what) => (
          <li key={what}>{words(`changes:columns.${what}`, { list: quoted(lists[what]) })}</li>
        ))}
      </ul>
    </>
  );
}

/** The fields that people had chosen a column for which is not there any more. */
function chosenBefore({ gone }: DealsSource["recognised"], header: string): readonly DealField[] {
  return gone.filter((one) => one.header === header).map(({ field }) => field);
}

/** The fields that were recognised by the column's old name and have no column any more. */
function lostWith({ fields }: ColumnChanges, recognised: Props["recognised"], header: string): readonly DealField[] {
  const chosen = chosenBefore(recognised, header);
  return fields
    .filter(({ from, to }) => from === header && to === undefined)
    .map(({ field }) => field as DealField)
    .filter((field) => !chosen.includes(field));
}

interface CorrectionProps extends Pick<Props, "choices" | "kept"> {
  readonly field: string;
}

/** The column was taken for something that it is not. */
function NotThis({ field, header, choices, kept }: CorrectionProps & { readonly header: string }) {
  const { words } = useLanguage();
  if (choices[field as DealField] === "none") return <p>{words("changes:columns.chosen")}</p>;
  return (
    <div>
      <WorkButton
        size="small"
        onClick={() => choose({ columns: withColumn(choices, field as DealField, "none") }, kept)}
      >
        {words("changes:columns.notThis", { to: header, field: words(`report:field.${field}`) })}
      </WorkButton>
    </div>
  );
}

interface TakeProps extends CorrectionProps {
  /** The header that people had chosen, where they had. */
  readonly from?: string;
  readonly to: string;
}

/** A column that was taken for a field is called otherwise now. */
function Take({ field, from, to, choices, kept }: TakeProps) {
  const { words } = useLanguage();
  if (choices[field as DealField] !== undefined && from === undefined) return <p>{words("changes:columns.chosen")}</p>;
  return (
    <div>
      <WorkButton
        size="small"
        onClick={() => choose({ columns: withColumn(choices, field as DealField, { header: to }) }, kept)}
      >
        {words(from === undefined ? "changes:columns.takeRenamed" : "changes:columns.take", {
          to,
          ...(from !== undefined && { from }),
          field: words(`report:field.${field}`),
        })}
      </WorkButton>
    </div>
  );
}
