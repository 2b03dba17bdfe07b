import { makeStyles } from "@fluentui/react-components";
import { hasDashboard } from "../dashboard/hasDashboard";
import { connection } from "../shell/connection";
import { QuietButton } from "../shell/QuietButton";
import { useLanguage } from "../shell/useLanguage";
import { useStore } from "../shell/useStore";
import { BuildStep } from "./BuildStep";
import { CheckStep } from "./CheckStep";
import { ConnectStep } from "./ConnectStep";
import { StepItem } from "./StepItem";
import { isChecked, openedStep, STEPS, wantSteps, type Step } from "./steps";

const useStyles = makeStyles({ list: { margin: 0, padding: 0, listStyleType: "none" } });

const CONTENT: Readonly<Record<Step, () => React.ReactNode>> = {
  connect: ConnectStep,
  check: CheckStep,
  build: BuildStep,
};

/** The three steps to the first dashboard. Each can be gone back to. */
export function FirstRun() {
  const styles = useStyles();
  const { words } = useLanguage();
  const isConnected = Boolean(useStore(connection));
  const isMade = useStore(hasDashboard) === true;
  const hasChecked = useStore(isChecked);
  const opened = useStore(openedStep);
  const done: Readonly<Record<Step, boolean>> = {
    connect: isConnected,
    check: isConnected && (hasChecked || isMade),
    build: isConnected && isMade,
  };
  const open = isConnected ? (opened ?? STEPS.find((step) => !done[step])) : "connect";
  return (
    <>
      <ol className={styles.list}>
        {STEPS.map((step, at) => {
          const Content = CONTENT[step];
          return (
            <StepItem
              key={step}
              number={at + 1}
              title={words(`pane:firstRun.${step}.title`)}
              isDone={done[step]}
              isOpen={step === open}
              isOff={!isConnected && step !== "connect"}
              open={() => openedStep.set(step)}
            >
              <Content />
            </StepItem>
          );
        })}
      </ol>
      {isConnected && <QuietButton onClick={() => wantSteps(false)}>{words("pane:firstRun.toFigures")}</QuietButton>}
    </>
  );
}
