import "../../locales/laterWords";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { disconnectAction } from "../../excel/actions/disconnectAction";
import type { Removal } from "../../excel/remove/removal";
import { liveRegion } from "../messages/liveRegion";
import { useLanguage } from "../shell/useLanguage";
import { act } from "../shell/work";
import { WorkButton } from "../shell/WorkButton";
import { closeRemoval, removalAsked } from "./askToDisconnect";
import { describeRemoval } from "./describeRemoval";

const useStyles = makeStyles({
  title: { margin: `0 0 ${tokens.spacingVerticalM}`, fontSize: tokens.fontSizeBase400, outlineStyle: "none" },
  part: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  danger: {
    backgroundColor: tokens.colorStatusDangerBackground3,
    ":hover": { backgroundColor: tokens.colorStatusDangerBackground3Hover },
    ":hover:active": { backgroundColor: tokens.colorStatusDangerBackground3Pressed },
  },
});

/** Asks, before anything is removed, whether that is what the reader wants. */
export default function RemovalQuestion({ removal }: { readonly removal: Removal }) {
  const { words } = useLanguage();
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [removal]);
  const { goes, breaks, stays } = describeRemoval(removal, words);
  return (
    <section aria-labelledby="removal-title" onKeyDown={({ key }) => key === "Escape" && closeRemoval()}>
      <h2 id="removal-title" ref={title} tabIndex={-1} className={styles.title}>
        {words("pane:removal.title")}
      </h2>
      <Part title={words("pane:removal.goes")} sentences={goes} />
      <Part title={words("pane:removal.breaks")} sentences={breaks} />
      <Part title={words("pane:removal.stays")} sentences={stays} />
      <p>{words("pane:removal.noUndo")}</p>
      <div className={styles.actions}>
        <WorkButton appearance="primary" className={styles.danger} onClick={() => remove(removal)}>
          {words("pane:removal.yes")}
        </WorkButton>
        <Button onClick={closeRemoval}>{words("pane:removal.no")}</Button>
      </div>
    </section>
  );
}

/** Nothing is kept of a removal, not even what came of it: the workbook is to be as it was. */
function remove(agreed: Removal): void {
  removalAsked.set(undefined);
  liveRegion().focus();
  void act(disconnectAction(agreed), { isKept: false, working: "pane:working.remove" });
}

function Part({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  const styles = useStyles();
  if (sentences.length === 0) return null;
  return (
    <>
      <h3 className={styles.part}>{title}</h3>
      <ul className={styles.list}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
