import { makeStyles } from "@fluentui/react-components";
import { SampleButton } from "../firstRun/SampleButton";
import { Section } from "../shell/Section";
import { useLanguage } from "../shell/useLanguage";

const useStyles = makeStyles({ text: { margin: 0 } });

/** Puts the sample into the workbook, for who has no deals at hand or wants to see more of them. */
export function SampleSection() {
  const { words } = useLanguage();
  const styles = useStyles();
  return (
    <Section title={words("pane:data.sample.title")}>
      <p className={styles.text}>{words("pane:data.sample.text")}</p>
      <SampleButton />
    </Section>
  );
}
