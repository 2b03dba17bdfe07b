import { makeStyles, tokens } from "@fluentui/react-components";
import { readWithAction } from "../../excel/actions/readWithAction";
import { connection } from "../shell/connection";
import { useLanguage } from "../shell/useLanguage";
import { useStore } from "../shell/useStore";
import { act } from "../shell/work";
import { WorkButton } from "../shell/WorkButton";
import { draft, dropDraft } from "./draft";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: `calc(-1 * ${tokens.spacingHorizontalL})`,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalM,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalL})`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** Reads the data, by what was chosen. It stays in sight below a long list of columns. */
export function ReadBar({ problem }: { readonly problem: boolean }) {
  const { words } = useLanguage();
  const styles = useStyles();
  const choice = useStore(draft);
  const isConnected = Boolean(useStore(connection));
  const hasDraft = Object.keys(choice).length > 0;
  const label = hasDraft ? "pane:data.read.readWith" : isConnected ? "pane:data.read.again" : "pane:readDeals";
  return (
    <div className={styles.bar}>
      <WorkButton
        appearance={problem ? "secondary" : "primary"}
        onClick={() => void act(readWithAction(choice), { working: "pane:working.read" })}
      >
        {words(label)}
      </WorkButton>
      {hasDraft && <WorkButton onClick={dropDraft}>{words("pane:data.read.undo")}</WorkButton>}
    </div>
  );
}
