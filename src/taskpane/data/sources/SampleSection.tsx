import { SampleButton } from "../../firstRun/SampleButton";
import { useLanguage } from "../../shell/useLanguage";
import { Fold } from "../folds/Fold";

/** Puts the sample into the workbook, for who has no deals at hand or wants to see more of them. */
export function SampleSection() {
  const { words } = useLanguage();
  return (
    <Fold id="sample" title={words("pane:data.sample.title")}>
      <p>{words("pane:data.sample.text")}</p>
      <SampleButton />
    </Fold>
  );
}
