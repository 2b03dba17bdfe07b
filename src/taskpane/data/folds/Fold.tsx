import { AccordionHeader, AccordionItem, AccordionPanel, makeStyles, tokens } from "@fluentui/react-components";
import { QuestionCircle16Filled } from "@fluentui/react-icons/svg/question-circle";
import { useEffect, useRef, type ReactNode } from "react";
import { useStore } from "../../shell/useStore";
import { wantedFold, type FoldId } from "./folds";

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  header: { margin: 0, "& > button": { paddingLeft: 0, paddingRight: 0, scrollMarginBottom: "12rem" } },
  text: { padding: `${tokens.spacingVerticalS} 0`, textAlign: "left", minWidth: 0 },
  title: { display: "block", fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  summary: { display: "block", fontSize: tokens.fontSizeBase300, color: tokens.colorNeutralForeground2 },
  asking: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { flex: "0 0 auto", color: tokens.colorBrandForeground1 },
  body: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXL}`,
    "& > p": { margin: 0 },
  },
});

interface Props {
  readonly id: FoldId;
  readonly title: string;
  /** What is in it, in a line. */
  readonly summary?: string | undefined;
  /** Whether the reader has something to answer. */
  readonly isAsking?: boolean;
  readonly children: ReactNode;
}

/** A part of the view that is opened and closed by its heading, with a line that says what is in it. */
export function Fold({ id, title, summary, isAsking = false, children }: Props) {
  const styles = useStyles();
  const button = useRef<HTMLButtonElement>(null);
  const isWanted = useStore(wantedFold) === id;
  useEffect(() => {
    if (!isWanted) return;
    wantedFold.set(undefined);
    button.current?.focus();
  }, [isWanted]);
  return (
    <AccordionItem value={id} className={styles.item}>
      <AccordionHeader as="h2" className={styles.header} expandIconPosition="end" button={{ ref: button }}>
        <span className={styles.text}>
          <span className={styles.title}>{title}</span>{" "}
          {summary !== undefined && (
            <span className={isAsking ? styles.asking : styles.summary}>
              {isAsking && <QuestionCircle16Filled className={styles.icon} />}
              {summary}
            </span>
          )}
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.body}>{children}</AccordionPanel>
    </AccordionItem>
  );
}
