import { chooseStartupAction } from "../../excel/actions/chooseStartupAction";
import { refreshFormulasAction } from "../../excel/actions/refreshFormulasAction";
import { isReadOnly } from "../../excel/isReadOnly";
import { Switch, makeStyles } from "@fluentui/react-components";
import { askToDisconnect } from "../removal/askToDisconnect";
import { connection } from "../shell/connection";
import { Section } from "../shell/Section";
import { useLanguage } from "../shell/useLanguage";
import { useStore } from "../shell/useStore";
import { act, isBusy } from "../shell/work";
import { WorkButton } from "../shell/WorkButton";
import { Diagnostics } from "./Diagnostics";

const useStyles = makeStyles({ text: { margin: 0 } });

/** What the reader may choose for this workbook, and how to get help or to get rid of it all. */
export default function SettingsView() {
  const { words } = useLanguage();
  const styles = useStyles();
  return (
    <>
      <Section title={words("pane:settings.workbook")}>
        <StartupChoice />
        <p className={styles.text}>{words("pane:settings.refreshNote")}</p>
        <WorkButton onClick={() => void act(refreshFormulasAction, { working: "pane:working.refresh" })}>
          {words("pane:refresh")}
        </WorkButton>
      </Section>
      <Section title={words("pane:settings.help")}>
        <Diagnostics />
      </Section>
      <Section title={words("pane:settings.leave")}>
        <p className={styles.text}>{words("pane:settings.leaveNote")}</p>
        <WorkButton onClick={() => void askToDisconnect()}>{words("pane:disconnect")}</WorkButton>
      </Section>
    </>
  );
}

/** Whether the add-in starts with the workbook, which would have to be kept in it. */
function StartupChoice() {
  const { words } = useLanguage();
  const connected = useStore(connection);
  const off = useStore(isBusy);
  if (!connected || isReadOnly()) return null;
  return (
    <Switch
      label={words("pane:starts")}
      checked={connected.startsWithWorkbook}
      onChange={(_, { checked }) => off || void act(chooseStartupAction(checked))}
    />
  );
}
