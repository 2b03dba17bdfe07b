import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { useLayoutEffect, useRef } from "react";
import { goTo, isBusy, takeUpOffer } from "../shell/work";
import { keepFocus } from "../shell/keepFocus";
import { useLanguage } from "../shell/useLanguage";
import { useStore } from "../shell/useStore";
import { liveRegion, said, say, SILENCE, type Said } from "./liveRegion";
import { MessageIcon } from "./MessageIcon";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "flex-start",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  // The region itself must stay in the page, or what is said next is not read out.
  silent: { padding: 0, borderTopWidth: 0 },
  done: { backgroundColor: tokens.colorStatusSuccessBackground1, borderTopColor: tokens.colorStatusSuccessBorder1 },
  error: { backgroundColor: tokens.colorStatusDangerBackground1, borderTopColor: tokens.colorStatusDangerBorder1 },
  neutral: { backgroundColor: tokens.colorNeutralBackground3 },
  body: { flex: "1 1 auto", minWidth: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalS },
});

/** What was said last, and below it buttons for what can be done about it. */
export function MessageArea() {
  const styles = useStyles();
  const { words } = useLanguage();
  const message = useStore(said);
  const isSilent = message.text === "";
  const look = message.kind === "done" || message.kind === "error" ? styles[message.kind] : styles.neutral;
  return (
    <div className={mergeClasses("message", styles.bar, isSilent ? styles.silent : look)}>
      {!isSilent && <MessageIcon kind={message.kind} />}
      <div className={styles.body}>
        <Region />
        <Actions message={message} className={styles.actions} />
      </div>
      {!isSilent && (
        <Button
          appearance="transparent"
          size="small"
          icon={<Dismiss16Regular />}
          aria-label={words("pane:hideMessage")}
          onClick={() => {
            say(SILENCE);
            keepFocus();
          }}
        />
      )}
    </div>
  );
}

/** The live region stood in the page before the pane did; here it gets its place. */
function Region() {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.append(liveRegion()), []);
  return <div ref={place} />;
}

function Actions({
  message: { kind, offer, spot },
  className,
}: {
  readonly message: Said;
  readonly className: string;
}) {
  const { words } = useLanguage();
  const off = useStore(isBusy);
  if (!offer && !spot) return null;
  return (
    <div className={className}>
      {offer && (
        <Button
          disabledFocusable={off}
          onClick={() => {
            // The button goes with the message; who pressed it is left where the answer will be.
            liveRegion().focus();
            void takeUpOffer();
          }}
        >
          {words(`pane:offer.${offer.kind}`)}
        </Button>
      )}
      {spot && (
        <Button disabledFocusable={off} onClick={() => void goTo(spot)}>
          {kind === "done" ? words("pane:goTo", { sheet: spot.sheet }) : words("pane:showMe")}
        </Button>
      )}
    </div>
  );
}
