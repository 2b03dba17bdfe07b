import { makeStyles, tokens } from "@fluentui/react-components";
import { connectAndBuildAction } from "../../excel/actions/connectAndBuildAction";
import { connection } from "../shell/connection";
import { useLanguage } from "../shell/useLanguage";
import { useStore } from "../shell/useStore";
import { act } from "../shell/work";
import { WorkButton } from "../shell/WorkButton";
import { connectionSentence } from "./connectionSentence";

const useStyles = makeStyles({ state: { margin: `0 0 ${tokens.spacingVerticalM}` } });

/** The four figures, and the dashboard that is made of them. */
export default function DashboardView() {
  const language = useLanguage();
  const styles = useStyles();
  const connected = useStore(connection);
  return (
    <>
      <p className={styles.state}>
        {connected ? connectionSentence(connected, language) : language.words("pane:explanation")}
      </p>
      <WorkButton
        appearance="primary"
        onClick={() => void act(connectAndBuildAction, { working: "pane:working.build" })}
      >
        {language.words("pane:connectAndBuild")}
      </WorkButton>
    </>
  );
}
