import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../core/crm/types";
import { figureText } from "../../core/report/summary/figureText";
import { FixButton } from "../fix/FixButton";
import { useLanguage } from "../shell/useLanguage";
import { WorkButton } from "../shell/WorkButton";
import { goToFold, type FoldId } from "./folds/folds";
import { ShowCells } from "./ShowCells";

const useStyles = makeStyles({
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  text: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
});

interface Props {
  readonly finding: Finding;
  /** The part of this view in which the reader can say what only people know of it. */
  readonly answeredIn: FoldId | undefined;
  /** Which figures it touches, in words. */
  readonly figures: string;
}

/** One thing that was found: what and how much of it, what it means for which figures, and what can be done about it. */
export function FindingItem({ finding: { kind, count, share, values, cells }, answeredIn, figures }: Props) {
  const language = useLanguage();
  const { words, locale } = language;
  const styles = useStyles();
  const title = words(`findings:${kind}.title`, { ...values, count });
  // What is so of the workbook as a whole counts nothing.
  const isCounted = title.includes(new Intl.NumberFormat(locale).format(count));
  return (
    <li>
      <p className={styles.title}>{title}</p>
      {isCounted && (
        <p className={styles.text}>
          {words("check:pane.share", { share: figureText({ unit: "share" }, share, 1, language) })}
        </p>
      )}
      <p className={styles.text}>{words(`findings:${kind}.effect`, { ...values, count })}</p>
      <p className={styles.text}>{figures}</p>
      <div className={styles.actions}>
        {cells.length > 0 && <ShowCells cells={cells} count={count} what={title} />}
        {answeredIn !== undefined && (
          <WorkButton
            size="small"
            aria-label={words("choices:questions.answerWhat", { what: title })}
            onClick={() => goToFold(answeredIn)}
          >
            {words("choices:questions.answer")}
          </WorkButton>
        )}
        <FixButton finding={kind} what={title} />
      </div>
    </li>
  );
}
