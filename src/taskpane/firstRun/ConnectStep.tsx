import { useEffect, useState } from "react";
import { connectAction } from "../../excel/actions/connectAction";
import { connectAndBuildAction } from "../../excel/actions/connectAndBuildAction";
import { inTurn } from "../../excel/inTurn";
import { findDeals, type FoundDeals } from "../../excel/read/findDeals";
import { errorMessage } from "../../excel/say/errorMessage";
import { connection } from "../shell/connection";
import { goToView } from "../shell/currentView";
import { useLanguage } from "../shell/useLanguage";
import { useStore } from "../shell/useStore";
import { act } from "../shell/work";
import { WorkButton } from "../shell/WorkButton";
import { SampleButton } from "./SampleButton";
import { goOn } from "./steps";

/** Says where the deals are, or why they cannot be found, and connects them. */
export function ConnectStep() {
  const { words } = useLanguage();
  const connected = useStore(connection);
  const { found, error, lookAgain } = useFoundDeals();
  const connect = async () => {
    if ((await act(connectAction, { working: "pane:working.connect" })) === "done") goOn();
  };
  return (
    <>
      <p>{words("pane:explanation")}</p>
      {found && <p>{words("pane:firstRun.found", { sheet: found.sheet, count: found.rows })}</p>}
      {error !== undefined && <p>{errorMessage(error, words).text}</p>}
      {found && (
        <WorkButton appearance="primary" onClick={() => void connect()}>
          {words(connected ? "pane:firstRun.connectAgain" : "pane:firstRun.connectSheet", { sheet: found.sheet })}
        </WorkButton>
      )}
      {!connected && (
        <WorkButton onClick={() => void act(connectAndBuildAction, { working: "pane:working.build" })}>
          {words("pane:connectAndBuild")}
        </WorkButton>
      )}
      <SampleButton />
      {error !== undefined && (
        <WorkButton onClick={() => goToView("data")}>{words("pane:firstRun.chooseData")}</WorkButton>
      )}
      {error !== undefined && <WorkButton onClick={lookAgain}>{words("pane:firstRun.lookAgain")}</WorkButton>}
    </>
  );
}

interface Found {
  readonly found?: FoundDeals;
  readonly error?: unknown;
}

/** Looks where the deals are when the step is gone to, and when the reader has changed something and asks for it. */
function useFoundDeals(): Found & { readonly lookAgain: () => void } {
  const [result, setResult] = useState<Found>({});
  const lookAgain = () => {
    void inTurn(findDeals).then(
      (found) => setResult({ found }),
      (error: unknown) => setResult({ error }),
    );
  };
  useEffect(lookAgain, []);
  return { ...result, lookAgain };
}
