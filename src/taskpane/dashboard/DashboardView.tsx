import { useEffect } from "react";
import { isReadOnly } from "../../excel/isReadOnly";
import { FirstRun } from "../firstRun/FirstRun";
import { areStepsWanted } from "../firstRun/steps";
import { connection } from "../shell/connection";
import { useLanguage } from "../shell/useLanguage";
import { useStore } from "../shell/useStore";
import { Figures } from "./Figures";
import { followDashboard, hasDashboard } from "./hasDashboard";

/** The steps to the first dashboard; after them the four figures, and the dashboard that is made of them. */
export default function DashboardView() {
  const { words } = useLanguage();
  const connected = useStore(connection);
  const isMade = useStore(hasDashboard);
  const wanted = useStore(areStepsWanted);
  useEffect(followDashboard, []);
  if (connected === null || isMade === undefined) return <p aria-busy>{words("pane:loading")}</p>;
  // In a workbook that can only be read no dashboard can be made: the figures are here.
  const isThrough = connected !== undefined && (isMade || isReadOnly());
  return (connected && wanted === false) || (isThrough && wanted !== true) ? <Figures /> : <FirstRun />;
}
