import { useState } from "react";
import { spotOfCell } from "../../excel/show/spotOfCell";
import { useLanguage } from "../shell/useLanguage";
import { goTo } from "../shell/work";
import { WorkButton } from "../shell/WorkButton";

/** Goes from one of the cells to the next. */
export function ShowCells({ cells, what }: { readonly cells: readonly string[]; readonly what: string }) {
  const { words } = useLanguage();
  const [shown, setShown] = useState<number>();
  const next = shown === undefined ? 0 : (shown + 1) % cells.length;
  const spot = spotOfCell(cells[next] ?? "");
  const cell = shown === undefined ? undefined : cells[shown];
  if (!spot) return null;
  return (
    <>
      <WorkButton
        size="small"
        aria-label={words("pane:showMeWhat", { what })}
        onClick={() => {
          setShown(next);
          void goTo(spot);
        }}
      >
        {words(shown === undefined || cells.length === 1 ? "pane:showMe" : "pane:data.findings.next")}
      </WorkButton>
      {shown !== undefined && cell !== undefined && (
        <span role="note">{words("pane:data.findings.shown", { cell, number: shown + 1, total: cells.length })}</span>
      )}
    </>
  );
}
