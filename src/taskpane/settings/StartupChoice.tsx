import { Switch } from "@fluentui/react-components";
import { chooseStartupAction } from "../../excel/actions/chooseStartupAction";
import { connection } from "../shell/connection";
import { useLanguage } from "../shell/useLanguage";
import { useStore } from "../shell/useStore";
import { actWhenFree } from "../shell/work";

/** Whether the add-in starts with the workbook, once something is connected. */
export function StartupChoice() {
  const { words } = useLanguage();
  const connected = useStore(connection);
  if (!connected) return null;
  return (
    <Switch
      label={words("pane:starts")}
      checked={connected.startsWithWorkbook}
      onChange={(_, { checked }) => void actWhenFree(chooseStartupAction(checked))}
    />
  );
}
