import { useMemo, useState } from "react";
import { spotOfCell } from "../../excel/show/spotOfCell";
import { spotOfCells } from "../../excel/show/spotOfCells";
import { useLanguage } from "../shell/useLanguage";
import { goTo } from "../shell/work";
import { WorkButton } from "../shell/WorkButton";

interface Props {
  /** The first cells of the finding. */
  readonly cells: readonly string[];
  /** How many there are in all. */
  readonly count: number;
  /** What was found in them. */
  readonly what: string;
}

/** Goes from one of the cells to the next, and back; or selects them all, where this Excel can. */
export function ShowCells({ cells, count, what }: Props) {
  const { words } = useLanguage();
  const [shown, setShown] = useState<number>();
  const total = cells.length;
  const show = (at: number) => {
    const spot = spotOfCell(cells[at] ?? "");
    if (!spot) return;
    setShown(at);
    void goTo(spot);
  };
  const all = useMemo(() => spotOfCells(cells), [cells]);
  const isFirst = shown === undefined || total === 1;
  const key = count > total ? "shownMore" : "shown";
  return (
    <>
      <WorkButton
        size="small"
        aria-label={words("pane:showMeWhat", { what })}
        onClick={() => show(shown === undefined ? 0 : (shown + 1) % total)}
      >
        {words(isFirst ? "pane:showMe" : "pane:data.findings.next")}
      </WorkButton>
      {!isFirst && (
        <WorkButton
          size="small"
          aria-label={words("check:pane.previousWhat", { what })}
          onClick={() => show((shown + total - 1) % total)}
        >
          {words("check:pane.previous")}
        </WorkButton>
      )}
      {all && (
        <WorkButton
          size="small"
          aria-label={words("check:pane.selectAllWhat", { what, count: total })}
          onClick={() => void goTo(all)}
        >
          {words("check:pane.selectAll", { count: total })}
        </WorkButton>
      )}
      {shown !== undefined && (
        <span role="note">
          {words(`check:pane.${key}`, { cell: cells[shown] ?? "", number: shown + 1, total, count })}
        </span>
      )}
    </>
  );
}
