import { Button } from "@fluentui/react-components";
import { useLanguage } from "./useLanguage";

/** What is left of a part of the pane that could not be loaded, and a way out. */
export function Reload() {
  const { words } = useLanguage();
  return (
    <div role="alert">
      <p>{words("pane:notLoaded")}</p>
      <Button onClick={() => location.reload()}>{words("pane:reload")}</Button>
    </div>
  );
}
