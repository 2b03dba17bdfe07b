import { makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Options } from "../../excel/settings";
import { change } from "../settings/useOptions";
import { useLanguage } from "../shell/useLanguage";

const useStyles = makeStyles({
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Whether people are named, on all sheets and in the pane. */
export function HideNames({ options }: { readonly options: Pick<Options, "hidesNames"> }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const hint = useId();
  return (
    <div>
      <Switch
        label={words("share:hideNames")}
        checked={options.hidesNames === true}
        aria-describedby={hint}
        onChange={(_, { checked }) => change({ hidesNames: checked ? true : undefined })}
      />
      <p id={hint} className={styles.hint}>
        {words("share:hideNamesHint")}
      </p>
    </div>
  );
}
