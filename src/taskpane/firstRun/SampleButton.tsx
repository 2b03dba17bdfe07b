import { sampleAction } from "../sampleAction";
import { useLanguage } from "../shell/useLanguage";
import { act } from "../shell/work";
import { WorkButton } from "../shell/WorkButton";

/** Puts invented deals into the workbook, for who has none at hand. Not there while nobody can make them. */
export function SampleButton() {
  const { words } = useLanguage();
  const make = sampleAction();
  if (!make) return null;
  return (
    <WorkButton onClick={() => void act(make, { working: "pane:working.sample" })}>
      {words("pane:firstRun.sample")}
    </WorkButton>
  );
}
