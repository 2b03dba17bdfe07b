import { useEffect, useState } from "react";
import { changeOptionsAction } from "../../excel/actions/changeOptionsAction";
import { readSetting, type Options } from "../../excel/settings";
import type { OptionsChange } from "../../excel/withChange";
import { said } from "../messages/liveRegion";
import { actWhenFree } from "../shell/work";

/** What is chosen for this workbook, looked up again whenever something was done; undefined while nobody knows yet. */
export function useOptions(): Options | undefined {
  const [options, setOptions] = useState<Options>();
  useEffect(() => {
    const look = () =>
      void readSetting("Salesboard.options").then(
        (found) => setOptions(found ?? {}),
        () => setOptions({}),
      );
    look();
    return said.subscribe(look);
  }, []);
  return options;
}

/** Chooses something else; the figures and sheets follow. */
export function change(wanted: OptionsChange): void {
  void actWhenFree(changeOptionsAction(wanted), { working: "pane:working.options" });
}
