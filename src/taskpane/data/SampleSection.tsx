import { makeStyles } from "@fluentui/react-components";
import { trySampleAction } from "../../excel/actions/trySampleAction";
import { Section } from "../shell/Section";
import { useLanguage } from "../shell/useLanguage";
import { act } from "../shell/work";
import { WorkButton } from "../shell/WorkButton";
import { dropDraft } from "./draft";

const useStyles = makeStyles({ text: { margin: 0 } });

/** Puts the sample into the workbook, for who has no deals at hand or wants to see more of them. */
export function SampleSection() {
  const { words } = useLanguage();
  const styles = useStyles();
  return (
    <Section title={words("pane:data.sample.title")}>
      <p className={styles.text}>{words("pane:data.sample.text")}</p>
      <WorkButton onClick={() => void act(trySampleAction, { working: "pane:working.sample" }).then(dropDraft)}>
        {words("pane:data.sample.try")}
      </WorkButton>
    </Section>
  );
}
