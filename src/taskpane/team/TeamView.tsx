import { useSyncExternalStore } from "react";
import "../../locales/teamWords";
import { keptConnection, onKeptConnection } from "../../excel/read/connection";
import { NoFigures } from "../dashboard/NoFigures";
import { useFirstReading } from "../dashboard/useFigures";
import { useOptions } from "../settings/useOptions";
import { connection as stored } from "../shell/connection";
import { useLanguage } from "../shell/useLanguage";
import { useStore } from "../shell/useStore";
import { noteRead, PersonalNote } from "./PersonalNote";
import { TeamFigures } from "./TeamFigures";

/** Each person beside the team, and coaching; who comes here first is told that these are personal data. */
export default function TeamView() {
  const { words } = useLanguage();
  const isConnected = useStore(stored);
  const options = useOptions();
  const isNoteRead = useStore(noteRead);
  const isReading = useFirstReading();
  const connection = useSyncExternalStore(onKeptConnection, keptConnection);
  if (isConnected === null || !options) return <p aria-busy>{words("pane:loading")}</p>;
  if (!isNoteRead && !options.benchmark) return <PersonalNote options={options} />;
  if (!connection) return <NoFigures isReading={isReading} />;
  return <TeamFigures connection={connection} kept={options.benchmark ?? {}} />;
}
