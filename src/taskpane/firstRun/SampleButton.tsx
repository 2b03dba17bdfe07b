import { trySampleAction } from "../../excel/actions/trySampleAction";
import { useLanguage } from "../shell/useLanguage";
import { act } from "../shell/work";
import { WorkButton } from "../shell/WorkButton";

/** Puts invented deals into the workbook, for who has none at hand. */
export function SampleButton() {
  const { words } = useLanguage();
  return (
    <WorkButton onClick={() => void act(trySampleAction(), { working: "pane:working.sample" })}>
      {words("pane:firstRun.sample")}
    </WorkButton>
  );
}
