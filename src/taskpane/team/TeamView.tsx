import { useSyncExternalStore } from "react";
import "../../locales/teamWords";
import { keptConnection, onKeptConnection } from "../../excel/read/connection";
import type { Options } from "../../excel/settings";
import { NoFigures } from "../dashboard/NoFigures";
import { useFirstReading } from "../dashboard/useFigures";
import { useOptions } from "../settings/useOptions";
import { connection as stored } from "../shell/connection";
import { goToView } from "../shell/currentView";
import { useLanguage } from "../shell/useLanguage";
import { useStore } from "../shell/useStore";
import { WorkButton } from "../shell/WorkButton";
import { noteRead, PersonalNote } from "./PersonalNote";
import { TeamFigures } from "./TeamFigures";

/** Each person beside the team, and coaching; who comes here first is told that these are personal data. */
export default function TeamView() {
  const { words } = useLanguage();
  const isConnected = useStore(stored);
  const options = useOptions();
  const isNoteRead = useStore(noteRead);
  if (isConnected === null || !options) return <p aria-busy>{words("pane:loading")}</p>;
  if (!isConnected) return <NotConnected />;
  if (!isNoteRead && !options.benchmark) return <PersonalNote options={options} />;
  return <ConnectedTeam options={options} />;
}

function NotConnected() {
  const { words } = useLanguage();
  return (
    <>
      <p>{words("team:pane.notConnected")}</p>
      <WorkButton appearance="primary" onClick={() => goToView("dashboard")}>
        {words("team:pane.toDashboard")}
      </WorkButton>
    </>
  );
}

/** What is connected is read when it is first wanted. */
function ConnectedTeam({ options }: { readonly options: Options }) {
  const isReading = useFirstReading();
  const connection = useSyncExternalStore(onKeptConnection, keptConnection);
  if (!connection) return <NoFigures isReading={isReading} />;
  return <TeamFigures connection={connection} kept={options.benchmark ?? {}} />;
}
