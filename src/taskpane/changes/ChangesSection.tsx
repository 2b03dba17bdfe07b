import { makeStyles, tokens } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { areColumnsSame, countColumns } from "../../core/changes/compareColumns";
import { MOST_KEPT } from "../../core/changes/keepReading";
import type { ChangeKind } from "../../core/changes/summariseChanges";
import type { ColumnChoices } from "../../core/crm/columns/columnChoices";
import { areaAddress } from "../../core/report/address";
import { dayText } from "../../core/report/reportMeta";
import type { Comparison } from "../../excel/changes/exportChanges";
import { keptExports, onKeptExports } from "../../excel/changes/memory";
import { isReadOnly } from "../../excel/isReadOnly";
import type { Connection } from "../../excel/read/connection";
import type { Options } from "../../excel/settings";
import { Fold } from "../data/folds/Fold";
import { useLanguage } from "../shell/useLanguage";
import { ColumnChangesList } from "./ColumnChangesList";
import { KindItem } from "./KindItem";

/** What cannot wait comes first. */
const ORDER: readonly ChangeKind[] = [
  ...(["vanishedOpen", "added", "won", "lost", "revalued", "moved", "handedOver", "reopened"] as const),
  ...(["rewritten", "vanishedClosed"] as const),
];

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyle: "none",
    width: "100%",
  },
});

interface Props {
  readonly connection: Connection;
  readonly choices: ColumnChoices;
  readonly kept: Options;
}

/** Which deals and columns are new, changed or gone since the export before. */
export function ChangesSection({ connection, choices, kept }: Props) {
  const language = useLanguage();
  const { words } = language;
  const styles = useStyles();
  const { comparison, verdict, withoutId, duplicates, columns } = connection.changes;
  const areWithoutIds = verdict === "noIds" || connection.deals.recognised.columns.id === undefined;
  const { unwritten } = useSyncExternalStore(onKeptExports, keptExports);
  const isKeptOnlyHere = isReadOnly() && !areWithoutIds;
  const notes = [
    areWithoutIds ? words("changes:lineNoIds") : undefined,
    verdict === "other" ? words("changes:lineOther") : undefined,
    comparison?.isPart
      ? words("changes:part", { most: new Intl.NumberFormat(language.locale).format(MOST_KEPT) })
      : undefined,
    comparison?.hasOtherValues ? words("changes:otherValues") : undefined,
    withoutId > 0 && !areWithoutIds ? words("changes:withoutId", { count: withoutId }) : undefined,
    duplicates > 0 ? words("changes:duplicates", { count: duplicates }) : undefined,
    isKeptOnlyHere ? words("changes:readOnly") : undefined,
    !isKeptOnlyHere && unwritten !== "nothing" ? words("changes:notKept") : undefined,
    !comparison && unwritten === "nothing" && !areWithoutIds ? words("changes:first") : undefined,
  ].filter((note) => note !== undefined);
  return (
    <Fold
      id="changes"
      title={words("changes:title")}
      summary={
        comparison
          ? words("changes:summary", {
              added: comparison.added,
              changed: comparison.summary.changed,
              vanished: comparison.vanished,
            })
          : columns
            ? words("changes:summaryColumns", { count: countColumns(columns) })
            : words("changes:summaryNone")
      }
    >
      {comparison && <Compared comparison={comparison} {...{ connection, choices, kept }} />}
      {!comparison && columns && (
        <ColumnChangesList columns={columns} recognised={connection.deals.recognised} {...{ choices, kept }} />
      )}
      {notes.map((note) => (
        <p key={note} className={styles.text}>
          {note}
        </p>
      ))}
    </Fold>
  );
}

function Compared({ comparison, connection, choices, kept }: Props & { readonly comparison: Comparison }) {
  const language = useLanguage();
  const { words, locale } = language;
  const styles = useStyles();
  const { summary, lists, columns, since, readAt } = comparison;
  const { deals } = connection;
  const when = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" }).format(new Date(readAt));
  const shown = ORDER.filter((kind) => summary[kind].count > 0);
  const spotOf = (sheetRow: number) => ({
    sheet: deals.sheet,
    cell: areaAddress({ ...deals.area, row: sheetRow - 1, rows: 1 }),
  });
  return (
    <>
      <p className={styles.text}>{words("changes:since", { day: dayText(since, language), when })}</p>
      {shown.length === 0 && <p className={styles.text}>{words("changes:none")}</p>}
      <ul className={styles.list}>
        {shown.map((kind) => (
          <KindItem key={kind} kind={kind} tally={summary[kind]} deals={lists[kind]} spotOf={spotOf} />
        ))}
      </ul>
      {!areColumnsSame(columns) && (
        <ColumnChangesList columns={columns} recognised={deals.recognised} choices={choices} kept={kept} />
      )}
    </>
  );
}
