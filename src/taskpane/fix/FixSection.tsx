import { makeStyles, tokens } from "@fluentui/react-components";
import { toDate } from "../../core/crm/cells/day";
import type { FixKind } from "../../core/crm/fixes/fix";
import type { Language } from "../../core/words";
import { undoFixAction } from "../../excel/actions/undoFixAction";
import type { LastFixLook } from "../../excel/fix/lookAtLastFix";
import { Fold } from "../data/folds/Fold";
import { liveRegion } from "../messages/liveRegion";
import { useLanguage } from "../shell/useLanguage";
import { act, goTo } from "../shell/work";
import { WorkButton } from "../shell/WorkButton";
import { askToFix } from "./askToFix";
import { useLastFix } from "./useLastFix";

const KINDS: readonly FixKind[] = ["date", "amount", "text"];

const useStyles = makeStyles({
  text: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Looks for what can be fixed, also where no finding tells of it, and takes back what was fixed, also another day. */
export function FixSection() {
  const { words } = useLanguage();
  const styles = useStyles();
  const last = useLastFix();
  return (
    <Fold
      id="fixes"
      title={words("fix:section.title")}
      summary={last ? words("fix:section.lastShort", { count: last.cells }) : words("fix:section.none")}
    >
      <p className={styles.text}>{words("fix:section.text")}</p>
      {KINDS.map((kind) => (
        <WorkButton key={kind} onClick={() => void askToFix(kind)}>
          {words(`fix:section.look.${kind}`)}
        </WorkButton>
      ))}
      {last && <LastFix last={last} />}
    </Fold>
  );
}

function LastFix({ last: { cells, what, when, logSheet } }: { readonly last: LastFixLook }) {
  const language = useLanguage();
  const { words } = language;
  const styles = useStyles();
  return (
    <>
      <p className={styles.text}>{words("fix:section.last", { count: cells, when: whenText(when, language), what })}</p>
      <div className={styles.actions}>
        <WorkButton onClick={undo}>{words("fix:section.undo")}</WorkButton>
        <WorkButton onClick={() => void goTo({ sheet: logSheet })}>{words("fix:section.log")}</WorkButton>
      </div>
    </>
  );
}

/** The button goes with the fix, a while after it was undone: the reader is left where the answer is. */
function undo(): void {
  liveRegion().focus();
  void act(undoFixAction(), { working: "fix:working.undo" });
}

const MINUTES_A_DAY = 1_440;

/** The day and time as the log's cells say them, wherever they are read. */
function whenText(serial: number, { locale }: Language): string {
  const { year, month, day } = toDate(Math.floor(serial));
  const minutes = Math.floor((serial % 1) * MINUTES_A_DAY + 0.01);
  const date = new Date(Date.UTC(year, month - 1, day, 0, minutes));
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone: "UTC" }).format(date);
}
