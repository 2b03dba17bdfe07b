import { makeStyles, tokens } from "@fluentui/react-components";
import { shareAsValuesAction } from "../../excel/actions/shareAsValuesAction";
import { isReadOnly } from "../../excel/isReadOnly";
import { useOptions } from "../settings/useOptions";
import { Section } from "../shell/Section";
import { useLanguage } from "../shell/useLanguage";
import { act } from "../shell/work";
import { WorkButton } from "../shell/WorkButton";
import { HideNames } from "./HideNames";

const useStyles = makeStyles({
  text: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** What is shown to others: with or without names, and as copies that can be sent on. */
export default function ShareSection() {
  const styles = useStyles();
  const { words } = useLanguage();
  const options = useOptions();
  // Neither the choice nor a copy can be kept in a workbook that can only be read.
  if (isReadOnly() || !options) return null;
  return (
    <Section title={words("share:title")}>
      <HideNames options={options} />
      <p className={styles.text}>
        {words("share:text")} {words(options.hidesNames === true ? "share:namesHidden" : "share:namesShown")}
      </p>
      <WorkButton onClick={() => void act(shareAsValuesAction("report"), { working: "share:working" })}>
        {words("share:make")}
      </WorkButton>
    </Section>
  );
}
