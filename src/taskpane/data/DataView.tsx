import "../../locales/laterWords";
import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, useMemo, useSyncExternalStore, type ReactNode } from "react";
import { describeData } from "../../excel/data/describeData";
import { keptConnection, onKeptConnection, type Connection } from "../../excel/read/connection";
import { withChange } from "../../excel/withChange";
import { ChangesSection } from "../changes/ChangesSection";
import { FixSection } from "../fix/FixSection";
import { useLanguage } from "../shell/useLanguage";
import { WorkButton } from "../shell/WorkButton";
import { useStore } from "../shell/useStore";
import { Announcer } from "./Announcer";
import { ColumnsSection } from "./columns/ColumnsSection";
import { dealQuestions } from "./dealQuestions";
import { draft } from "./draft";
import { FindingsSection } from "./FindingsSection";
import type { FoldId } from "./folds/folds";
import { Folds } from "./folds/Folds";
import { orderFolds } from "./folds/orderFolds";
import { openFolds } from "./openFolds";
import { ReadBar } from "./ReadBar";
import { ScoresSection } from "./ScoresSection";
import { OthersSection } from "./sources/OthersSection";
import { SampleSection } from "./sources/SampleSection";
import { SourceSection } from "./sources/SourceSection";
import { KpisSection } from "./kpis/KpisSection";
import { StepsSection } from "./steps/StepsSection";
import { useFoundData } from "./useFoundData";

const useStyles = makeStyles({
  problem: {
    margin: `0 0 ${tokens.spacingVerticalL}`,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorderActive}`,
  },
  // The bar at the bottom stands over nothing that can be read.
  folds: { marginBottom: tokens.spacingVerticalXXL },
});

/** Whether there is something of an earlier export, or of its columns, to tell. */
function areChangesKnown(read: Connection | undefined): boolean {
  return read?.changes.comparison !== undefined || read?.changes.columns !== undefined;
}

/** What is read, what only the reader can know of it, how its columns are understood, and what is wrong with the data. */
export default function DataView() {
  const language = useLanguage();
  const { words } = language;
  const styles = useStyles();
  const { found, hasFailed, lookAgain } = useFoundData();
  const choice = useStore(draft);
  const connected = useSyncExternalStore(onKeptConnection, keptConnection);
  const options = useMemo(() => found && withChange(found.options, choice), [found, choice]);
  const data = useMemo(
    () => found && options && describeData(found.sources, options, language.words),
    [found, options, language],
  );
  if (!found && hasFailed) return <WorkButton onClick={lookAgain}>{words("pane:firstRun.lookAgain")}</WorkButton>;
  if (!found || !options || !data) return <p aria-busy>{words("pane:data.looking")}</p>;
  const { deals, places, others, problem } = data;
  const { options: kept } = found;
  /** What was read last, where that is of the deals that are chosen. */
  const read = "deals" in choice ? undefined : connected;
  const open = openFolds(data, read, kept);
  const folds: Readonly<Partial<Record<FoldId, ReactNode>>> = {
    source: places.length > 0 && <SourceSection places={places} chosen={options.deals} kept={kept} />,
    ...(deals && dealQuestions({ deals, read, options, kept })),
    kpis: deals && <KpisSection data={read?.index.data} options={options} kept={kept} />,
    steps: deals && <StepsSection quoteStep={read?.index.data.quoteStep} options={options} kept={kept} />,
    columns: deals && <ColumnsSection deals={deals} choices={options.columns ?? {}} kept={kept} />,
    others: others.length > 0 && (
      <OthersSection places={places} others={others} people={data.people} options={options} kept={kept} />
    ),
    findings: connected && <FindingsSection connection={connected} />,
    scores: connected && <ScoresSection connection={connected} />,
    fixes: connected && <FixSection />,
    changes: read && <ChangesSection connection={read} choices={options.columns ?? {}} kept={kept} />,
    sample: <SampleSection />,
  };
  return (
    <>
      {problem && <p className={styles.problem}>{problem.text}</p>}
      <div className={styles.folds}>
        <Folds open={open}>
          {orderFolds(open, areChangesKnown(read)).map((id) => (
            <Fragment key={id}>{folds[id]}</Fragment>
          ))}
        </Folds>
      </div>
      <Announcer />
      <ReadBar problem={problem !== undefined} />
    </>
  );
}
