import { Button, makeStyles, mergeClasses, Radio, tokens } from "@fluentui/react-components";
import { ArrowDown16Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp16Regular } from "@fluentui/react-icons/svg/arrow-up";
import { shownName } from "../../../core/crm/cells/shownName";
import { useLanguage } from "../../shell/useLanguage";
import { useDrop } from "./useDrop";

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "center",
    borderTop: "2px solid transparent",
    borderBottom: "2px solid transparent",
    // High contrast draws what is transparent.
    "@media (forced-colors: active)": { borderTopColor: "Canvas", borderBottomColor: "Canvas" },
  },
  movable: { cursor: "grab" },
  dragged: { opacity: 0.5 },
  above: {
    borderTopColor: tokens.colorBrandStroke1,
    "@media (forced-colors: active)": { borderTopColor: "Highlight" },
  },
  below: {
    borderBottomColor: tokens.colorBrandStroke1,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  radio: { flex: "1 1 auto", minWidth: 0 },
  move: { minWidth: "32px" },
});

interface Props {
  readonly step: string;
  readonly label: string;
  /** Counted from zero. */
  readonly place: number;
  readonly count: number;
  /** The place of the step that is being dragged. */
  readonly dragged: number | undefined;
  readonly drag: (place: number | undefined) => void;
  readonly move: (from: number, to: number) => void;
}

/** A step: it can be marked as the first at which a deal is a quote, and moved, by dragging or with its buttons. */
export function StepRow({ step, label, place, count, dragged, drag, move }: Props) {
  const { words } = useLanguage();
  const styles = useStyles();
  const { isOver, ...drop } = useDrop({ place, dragged, drag, move });
  const name = shownName(step);
  const isMovable = count > 1;
  return (
    <li
      className={mergeClasses(
        styles.row,
        isMovable && styles.movable,
        dragged === place && styles.dragged,
        isOver && dragged !== undefined && dragged > place && styles.above,
        isOver && dragged !== undefined && dragged < place && styles.below,
      )}
      draggable={isMovable}
      {...drop}
    >
      <Radio className={styles.radio} value={step} label={label} />
      {isMovable && (
        <>
          <Button
            className={styles.move}
            appearance="subtle"
            size="small"
            icon={<ArrowUp16Regular />}
            aria-label={words("choices:steps.up", { step: name })}
            disabledFocusable={place === 0}
            onClick={() => move(place, place - 1)}
          />
          <Button
            className={styles.move}
            appearance="subtle"
            size="small"
            icon={<ArrowDown16Regular />}
            aria-label={words("choices:steps.down", { step: name })}
            disabledFocusable={place === count - 1}
            onClick={() => move(place, place + 1)}
          />
        </>
      )}
    </li>
  );
}
