import { makeStyles } from "@fluentui/react-components";
import { Fragment } from "react";
import type { LookedColumn } from "../../../excel/data/describeData";
import { useLanguage } from "../../shell/useLanguage";

// A date is not broken at its hyphens.
const useStyles = makeStyles({ example: { display: "inline-block" } });

/** What stands in a column, in a line. */
export function Examples({ examples }: Pick<LookedColumn, "examples">) {
  const { words } = useLanguage();
  const styles = useStyles();
  if (examples.length === 0) return words("pane:data.columns.noExamples");
  return examples.map((example, at) => (
    <Fragment key={example}>
      {at > 0 && " "}
      <span className={styles.example}>{at < examples.length - 1 ? `${example} ·` : example}</span>
    </Fragment>
  ));
}
