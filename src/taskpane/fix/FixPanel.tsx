import "../../locales/laterWords";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Fix } from "../../core/crm/fixes/fix";
import { freeCell } from "../../core/report/address";
import { fixAction } from "../../excel/actions/fixAction";
import type { FixPlan } from "../../excel/fix/fixPlan";
import { liveRegion } from "../messages/liveRegion";
import { useLanguage } from "../shell/useLanguage";
import { act } from "../shell/work";
import { WorkButton } from "../shell/WorkButton";
import { closeFix, fixAsked } from "./askToFix";
import { afterText, leftSentences, withBlanks } from "./describeFix";

/** Cells that are shown, so that the buttons below them are in sight; of more it is said how many there are. */
const SHOWN = 8;
/** From so many cells on it takes a while. */
const MANY = 5_000;

const useStyles = makeStyles({
  title: { margin: `0 0 ${tokens.spacingVerticalM}`, fontSize: tokens.fontSizeBase400, outlineStyle: "none" },
  text: { margin: `${tokens.spacingVerticalS} 0` },
  quiet: { margin: `${tokens.spacingVerticalS} 0`, color: tokens.colorNeutralForeground2 },
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  head: { textAlign: "left", fontWeight: tokens.fontWeightSemibold, padding: tokens.spacingHorizontalXS },
  cellHead: { width: "4.5em" },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  cell: {
    padding: tokens.spacingHorizontalXS,
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: "pre-wrap",
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalL,
  },
});

/** Shows what a fix would change before anything is changed, and asks whether that is what the reader wants. */
export default function FixPanel({ plan }: { readonly plan: FixPlan }) {
  const { words } = useLanguage();
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [plan]);
  const { kind, sheet, fixes, left } = plan;
  const count = fixes.length;
  const hasCurrency = fixes.some(({ shows }) => shows?.currency !== undefined);
  return (
    <section aria-labelledby="fix-title" onKeyDown={({ key }) => key === "Escape" && closeFix()}>
      <h2 id="fix-title" ref={title} tabIndex={-1} className={styles.title}>
        {words(`fix:title.${kind}`, { count })}
      </h2>
      <p className={styles.text}>{words("fix:intro", { sheet })}</p>
      <BeforeAndAfter plan={plan} />
      {count > SHOWN && <p className={styles.text}>{words("fix:more", { count: count - SHOWN })}</p>}
      {kind === "text" && <p className={styles.quiet}>{words("fix:blanks")}</p>}
      <p className={styles.quiet}>{words(`fix:effect.${kind}`)}</p>
      {hasCurrency && <p className={styles.quiet}>{words("fix:currency")}</p>}
      {leftSentences(left, words).map((sentence) => (
        <p key={sentence} className={styles.text}>
          {sentence}
        </p>
      ))}
      <p className={styles.quiet}>
        {words("fix:noted")} {count > MANY && words("fix:many")}
      </p>
      <div className={styles.actions}>
        <WorkButton appearance="primary" onClick={() => fix(plan)}>
          {words("fix:do", { count })}
        </WorkButton>
        <Button onClick={closeFix}>{words("fix:leave")}</Button>
      </div>
    </section>
  );
}

function fix(plan: FixPlan): void {
  fixAsked.set(undefined);
  liveRegion().focus();
  void act(fixAction(plan), { working: "fix:working.fix" });
}

function BeforeAndAfter({ plan }: { readonly plan: FixPlan }) {
  const { words } = useLanguage();
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={words("fix:table")}>
      <thead>
        <tr>
          <th scope="col" className={`${styles.head} ${styles.cellHead}`}>
            {words("fix:cell")}
          </th>
          <th scope="col" className={styles.head}>
            {words("fix:before")}
          </th>
          <th scope="col" className={styles.head}>
            {words("fix:after")}
          </th>
        </tr>
      </thead>
      <tbody>
        {plan.fixes.slice(0, SHOWN).map((one) => (
          <FixRow key={`${String(one.sheetRow)} ${String(one.column)}`} fix={one} plan={plan} />
        ))}
      </tbody>
    </table>
  );
}

function FixRow({ fix: one, plan }: { readonly fix: Fix; readonly plan: FixPlan }) {
  const language = useLanguage();
  const styles = useStyles();
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.cell}>
        {freeCell(one.sheetRow - 1, one.column)}
      </th>
      <td className={styles.cell}>{plan.kind === "text" ? withBlanks(one.before) : one.before}</td>
      <td className={styles.cell}>{afterText(one, plan, language)}</td>
    </tr>
  );
}
