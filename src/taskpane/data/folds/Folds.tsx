import { Accordion } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useStore } from "../../shell/useStore";
import { FOLDS, turnedFolds, turnFold, type FoldId } from "./folds";

interface Props {
  /** Those that are open as long as the reader does not close them. */
  readonly open: readonly FoldId[];
  readonly children: ReactNode;
}

/** What can be folded, each by itself. */
export function Folds({ open, children }: Props) {
  const turned = useStore(turnedFolds);
  const opened = FOLDS.filter((id) => turned[id] ?? open.includes(id));
  return (
    <Accordion
      multiple
      collapsible
      openItems={opened}
      onToggle={(_, { value }) => turnFold(value as FoldId, !opened.includes(value as FoldId))}
    >
      {children}
    </Accordion>
  );
}
