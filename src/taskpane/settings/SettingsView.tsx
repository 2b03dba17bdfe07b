import "../../locales/laterWords";
import { makeStyles, tokens } from "@fluentui/react-components";
import { refreshFormulasAction } from "../../excel/actions/refreshFormulasAction";
import { isReadOnly } from "../../excel/isReadOnly";
import { askToDisconnect } from "../removal/askToDisconnect";
import { Section } from "../shell/Section";
import { useLanguage } from "../shell/useLanguage";
import { act } from "../shell/work";
import { WorkButton } from "../shell/WorkButton";
import { Diagnostics } from "./Diagnostics";
import { FigureChoices } from "./FigureChoices";
import { LanguageChoice } from "./LanguageChoice";
import { StartupChoice } from "./StartupChoice";
import { OwnKpis } from "./OwnKpis";
import { useOptions } from "./useOptions";

const useStyles = makeStyles({
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What the reader may choose for this workbook, and how to get help or to get rid of it all. */
export default function SettingsView() {
  const { words } = useLanguage();
  const styles = useStyles();
  const options = useOptions();
  if (!options) return <p aria-busy>{words("pane:loading")}</p>;
  return (
    <>
      {isReadOnly() ? (
        // What is chosen would have to be kept in the workbook.
        <p>{words("pane:settings.readOnly")}</p>
      ) : (
        <>
          <Section title={words("pane:settings.figures")}>
            <FigureChoices options={options} />
          </Section>
          <Section title={words("ownKpis:pane.title")}>
            <p className={styles.note}>{words("ownKpis:pane.text")}</p>
            <OwnKpis />
          </Section>
          <Section title={words("pane:settings.workbook")}>
            <LanguageChoice language={options.language} />
            <StartupChoice />
          </Section>
        </>
      )}
      <Section title={words("pane:settings.formulas")}>
        <p className={styles.note}>{words("pane:settings.refreshNote")}</p>
        <WorkButton onClick={() => void act(refreshFormulasAction, { working: "pane:working.refresh" })}>
          {words("pane:refresh")}
        </WorkButton>
      </Section>
      <Section title={words("pane:settings.help")}>
        <p className={styles.note}>{words("pane:settings.diagnosticsNote")}</p>
        <Diagnostics />
      </Section>
      <Section title={words("pane:settings.leave")}>
        <p className={styles.note}>{words("pane:settings.leaveNote")}</p>
        <WorkButton onClick={() => void askToDisconnect()}>{words("pane:disconnect")}</WorkButton>
      </Section>
    </>
  );
}
