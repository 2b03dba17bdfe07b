import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { ListedDeal } from "../../core/changes/listChanges";
import type { ChangeKind, Tally } from "../../core/changes/summariseChanges";
import type { Spot } from "../../excel/settings";
import { QuietButton } from "../shell/QuietButton";
import { useLanguage } from "../shell/useLanguage";
import { goTo } from "../shell/work";
import { WorkButton } from "../shell/WorkButton";
import { amountText, changeText, dealText, differenceText } from "./changeText";

const useStyles = makeStyles({
  text: { margin: 0 },
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  deal: { overflowWrap: "anywhere" },
});

interface Props {
  readonly kind: ChangeKind;
  readonly tally: Tally;
  readonly deals: readonly ListedDeal[];
  /** Where a deal stands on its sheet. */
  readonly spotOf: (sheetRow: number) => Spot;
}

/** One thing that changed: how many deals and what they are worth, and on demand which. */
export function KindItem({ kind, tally: { count, value }, deals, spotOf }: Props) {
  const language = useLanguage();
  const { words } = language;
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const listId = useId();
  // The largest come first: where these have no value, none has.
  const isUnknown = deals.every((deal) => deal.value === undefined);
  const what = words(`changes:kind.${kind}`, {
    count,
    value: isUnknown ? words("changes:list.unknown") : amountText(value, language),
    difference: differenceText(value, language),
  });
  return (
    <li>
      <p className={styles.text}>{what}</p>
      <QuietButton
        size="small"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-label={words("changes:list.openWhat", { what })}
        onClick={() => setIsOpen(!isOpen)}
      >
        {words("changes:list.open")}
      </QuietButton>
      <div id={listId} hidden={!isOpen}>
        {isOpen && (
          <ul className={styles.list}>
            {deals.map((deal) => (
              <DealItem key={deal.id} deal={deal} spotOf={spotOf} />
            ))}
          </ul>
        )}
        {isOpen && deals.length < count && (
          <p className={styles.quiet}>{words("changes:list.more", { shown: deals.length, count })}</p>
        )}
      </div>
    </li>
  );
}

function DealItem({ deal, spotOf }: Pick<Props, "spotOf"> & { readonly deal: ListedDeal }) {
  const language = useLanguage();
  const { words } = language;
  const styles = useStyles();
  const { sheetRow } = deal;
  const text = dealText(deal, language);
  return (
    <li className={styles.deal}>
      {text}{" "}
      {sheetRow !== undefined && (
        <WorkButton
          size="small"
          aria-label={words("pane:showMeWhat", { what: text })}
          onClick={() => void goTo(spotOf(sheetRow))}
        >
          {words("pane:showMe")}
        </WorkButton>
      )}
      {deal.what.length > 0 && (
        <p className={styles.quiet}>{deal.what.map((change) => changeText(change, language)).join("; ")}</p>
      )}
    </li>
  );
}
