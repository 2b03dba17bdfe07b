import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect } from "react";
import { MessageArea } from "../messages/MessageArea";
import { ProgressArea } from "../progress/ProgressArea";
import { fixAsked } from "../fix/askToFix";
import { removalAsked, useRemovalRequests } from "../removal/askToDisconnect";
import { currentView } from "./currentView";
import { Navigation } from "./Navigation";
import { PartFailed } from "./PartFailed";
import { useLanguage } from "./useLanguage";
import { useStore } from "./useStore";
import { useTheme } from "./useTheme";
import { useUnseen } from "./useUnseen";

const RemovalQuestion = lazy(() => import(/* webpackChunkName: "removal" */ "../removal/RemovalQuestion"));
const FixPanel = lazy(() => import(/* webpackChunkName: "fix" */ "../fix/FixPanel"));

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", minHeight: "100%", height: "100vh", overflowWrap: "anywhere" },
  // A low pane scrolls as a whole instead of showing the view through a slit.
  view: { flex: "1 1 auto", minHeight: "10rem", overflowY: "auto", padding: tokens.spacingHorizontalL },
  // What is said and how far the work is grows upwards from here, so that nothing moves under the pointer.
  footer: { flex: "0 0 auto", maxHeight: "45vh", overflowY: "auto" },
});

/** The frame of the pane: the ways to the views, the view, and at the bottom what is said. */
export function Shell() {
  const { words, locale } = useLanguage();
  const styles = useStyles();
  const unseen = useUnseen();
  const { id, Component } = useStore(currentView);
  const removal = useStore(removalAsked);
  const fix = useStore(fixAsked);
  useRemovalRequests();
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <FluentProvider theme={useTheme()} className={styles.pane}>
      <header>
        <h1 className={unseen}>{words("pane:title")}</h1>
        <Navigation />
      </header>
      <main className={styles.view}>
        <PartFailed key={id}>
          <Suspense fallback={<p aria-busy>{words("pane:loading")}</p>}>
            {removal && <RemovalQuestion removal={removal} />}
            {fix && !removal && <FixPanel plan={fix} />}
            <div hidden={(removal ?? fix) !== undefined}>
              <Component />
            </div>
          </Suspense>
        </PartFailed>
      </main>
      <footer className={styles.footer}>
        <ProgressArea />
        <MessageArea />
      </footer>
    </FluentProvider>
  );
}
