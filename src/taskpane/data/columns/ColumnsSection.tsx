import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ColumnChoices } from "../../../core/crm/columns/columnChoices";
import type { DealField } from "../../../core/crm/types";
import type { LookedDeals, LookedField } from "../../../excel/data/describeData";
import type { Options } from "../../../excel/settings";
import { QuietButton } from "../../shell/QuietButton";
import { useLanguage } from "../../shell/useLanguage";
import { Fold } from "../folds/Fold";
import { FieldRow } from "./FieldRow";
import { UnusedColumns } from "./UnusedColumns";

/** Without these the figures say little, so they are shown also where no column holds them. */
const WANTED: readonly DealField[] = [
  ...(["status", "stage", "value", "owner", "team", "created", "quoted", "closed", "id"] as const),
];

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  rows: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, width: "100%" },
});

/** What is unsure comes first, then what the figures are made of. */
function placeOf({ field, doubt }: LookedField): number {
  if (doubt !== undefined) return doubt === "guess" ? -2 : -1;
  const at = WANTED.indexOf(field);
  return at < 0 ? WANTED.length : at;
}

interface Props {
  readonly deals: LookedDeals;
  readonly choices: ColumnChoices;
  readonly kept: Options;
}

/** From which column of the deals each field is taken, and what stands there. */
export function ColumnsSection({ deals, choices, kept }: Props) {
  const { words } = useLanguage();
  const styles = useStyles();
  const [isAll, setIsAll] = useState(false);
  const isShown = ({ field, column, isChosen, gone }: LookedField) =>
    isAll || WANTED.includes(field) || column !== undefined || isChosen || gone !== undefined;
  const shown = [...deals.fields].sort((one, other) => placeOf(one) - placeOf(other)).filter(isShown);
  const unused = deals.columns.filter((_, at) => deals.unused.includes(at));
  const doubts = deals.fields.filter(({ doubt }) => doubt !== undefined);
  const summary = words("choices:columns.summary", {
    used: deals.columns.length - unused.length,
    count: deals.columns.length,
  });
  return (
    <Fold
      id="columns"
      title={words("pane:data.columns.title")}
      summary={
        doubts.length === 0 ? summary : words("choices:columns.doubts", { columns: summary, count: doubts.length })
      }
      isAsking={doubts.some(({ doubt }) => doubt === "guess")}
    >
      <p className={styles.text}>{words("pane:data.columns.text", { name: deals.label })}</p>
      <div className={styles.rows}>
        {shown.map((field) => (
          <FieldRow key={field.field} looked={field} columns={deals.columns} choices={choices} kept={kept} />
        ))}
      </div>
      {(isAll || shown.length < deals.fields.length) && (
        <QuietButton aria-expanded={isAll} onClick={() => setIsAll(!isAll)}>
          {words(isAll ? "pane:data.columns.fewer" : "pane:data.columns.all")}
        </QuietButton>
      )}
      {unused.length > 0 && <UnusedColumns unused={unused} fields={deals.fields} choices={choices} kept={kept} />}
    </Fold>
  );
}
