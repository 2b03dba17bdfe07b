import { ownKpisAction } from "../../excel/actions/ownKpisAction";
import { useLanguage } from "../shell/useLanguage";
import { act } from "../shell/work";
import { WorkButton } from "../shell/WorkButton";

/** Goes to the sheet on which people define KPIs of their own. */
export function OwnKpis() {
  const { words } = useLanguage();
  return (
    <WorkButton onClick={() => void act(ownKpisAction, { working: "ownKpis:pane.working" })}>
      {words("ownKpis:pane.add")}
    </WorkButton>
  );
}
