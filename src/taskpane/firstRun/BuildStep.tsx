import { choice, chosenOf } from "../dashboard/choice";
import { makeDashboard, makeLabel } from "../dashboard/makeDashboard";
import { NoFigures } from "../dashboard/NoFigures";
import { useFigures, useFirstReading } from "../dashboard/useFigures";
import { useLanguage } from "../shell/useLanguage";
import { useStore } from "../shell/useStore";
import { WorkButton } from "../shell/WorkButton";

/** Makes the dashboard on a sheet of its own. */
export function BuildStep() {
  const language = useLanguage();
  const { words } = language;
  const isReading = useFirstReading();
  const figures = useFigures();
  const chosen = useStore(choice);
  const shown = figures && chosenOf(figures, chosen);
  if (!shown) return <NoFigures isReading={isReading} />;
  return (
    <>
      <p>{words("pane:firstRun.build.text")}</p>
      <WorkButton appearance="primary" onClick={() => makeDashboard(shown.who, shown.period, language)}>
        {makeLabel(shown.who, shown.period, language)}
      </WorkButton>
    </>
  );
}
