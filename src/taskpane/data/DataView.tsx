import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useSyncExternalStore } from "react";
import { describeData } from "../../excel/data/describeData";
import { keptConnection, onKeptConnection } from "../../excel/read/connection";
import { withChange } from "../../excel/withChange";
import { ChangesSection } from "../changes/ChangesSection";
import { useLanguage } from "../shell/useLanguage";
import { WorkButton } from "../shell/WorkButton";
import { useStore } from "../shell/useStore";
import { ColumnsSection } from "./ColumnsSection";
import { draft } from "./draft";
import { FindingsSection } from "./FindingsSection";
import { QuoteStepSection } from "./QuoteStepSection";
import { ReadBar } from "./ReadBar";
import { SampleSection } from "./SampleSection";
import { SourceSection } from "./SourceSection";
import { useFoundData } from "./useFoundData";

const useStyles = makeStyles({
  problem: {
    margin: `0 0 ${tokens.spacingVerticalL}`,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorderActive}`,
  },
});

/** What is read, how its columns are understood, what counts as a quote, and what is wrong with the data. */
export default function DataView() {
  const language = useLanguage();
  const { words } = language;
  const styles = useStyles();
  const { found, hasFailed, lookAgain } = useFoundData();
  const choice = useStore(draft);
  const kept = useSyncExternalStore(onKeptConnection, keptConnection);
  const options = useMemo(() => found && withChange(found.options, choice), [found, choice]);
  const data = useMemo(
    () => found && options && describeData(found.sources, options, language.words),
    [found, options, language],
  );
  if (!found && hasFailed) return <WorkButton onClick={lookAgain}>{words("pane:firstRun.lookAgain")}</WorkButton>;
  if (!found || !options || !data) return <p aria-busy>{words("pane:data.looking")}</p>;
  const { deals, places, problem } = data;
  const isOfKept = kept !== undefined && !("deals" in choice);
  return (
    <>
      {problem && <p className={styles.problem}>{problem.text}</p>}
      {places.length > 0 && <SourceSection places={places} chosen={options.deals} kept={found.options} />}
      {isOfKept && <ChangesSection connection={kept} choices={options.columns ?? {}} kept={found.options} />}
      {deals && <ColumnsSection deals={deals} choices={options.columns ?? {}} kept={found.options} />}
      {deals && (
        <QuoteStepSection
          quoteStep={isOfKept ? kept.index.data.quoteStep : undefined}
          chosen={options.quoteStep}
          kept={found.options}
        />
      )}
      {kept && <FindingsSection findings={kept.findings} />}
      <SampleSection />
      <ReadBar problem={problem !== undefined} />
    </>
  );
}
