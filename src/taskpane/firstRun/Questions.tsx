import { makeStyles, tokens } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { openQuestions, type Question } from "../../excel/data/openQuestions";
import { keptConnection, onKeptConnection } from "../../excel/read/connection";
import { shownName } from "../../core/crm/cells/shownName";
import type { Words } from "../../core/words";
import { goToFold } from "../data/folds/folds";
import { useLanguage } from "../shell/useLanguage";
import { WorkButton } from "../shell/WorkButton";

/** So many names make a sentence. */
const NAMED = 3;

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    width: "100%",
  },
  question: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorderActive}`,
  },
});

/** What the reader should answer before trusting the figures, each with the way to where it is answered. */
export function Questions() {
  const { words } = useLanguage();
  const styles = useStyles();
  const connection = useSyncExternalStore(onKeptConnection, keptConnection);
  const questions = connection ? openQuestions(connection.offers, connection.options) : [];
  if (questions.length === 0) return null;
  return (
    <>
      <p>{words("choices:questions.title", { count: questions.length })}</p>
      <ul className={styles.list}>
        {questions.map((question) => {
          const sentence = questionText(question, words);
          return (
            <li key={question.about} className={styles.question}>
              <p>{sentence}</p>
              <WorkButton
                size="small"
                aria-label={words("choices:questions.answerWhat", { what: sentence })}
                onClick={() => goToFold(question.about)}
              >
                {words("choices:questions.answer")}
              </WorkButton>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function questionText(question: Question, words: Words): string {
  switch (question.about) {
    case "status":
      return words("choices:questions.status", { count: question.rows, list: listed(question.words) });
    case "dates":
      return words("choices:questions.dates", { count: question.rows, example: question.columns[0]?.example ?? "" });
    case "currencies":
      if (question.names.length === 1) return words("choices:questions.crowns");
      return words("choices:questions.currencies", { list: listed(question.names.map((name) => ({ name }))) });
    case "pipelines":
      return words("choices:questions.pipelines", { list: listed(question.names.map((name) => ({ name }))) });
  }
}

function listed(all: readonly { readonly name: string }[]): string {
  const names = all.slice(0, NAMED).map(({ name }) => `"${shownName(name)}"`);
  return all.length > NAMED ? [...names, "…"].join(", ") : names.join(", ");
}
