import { useState } from "react";
import { makeStyles } from "@fluentui/react-components";
import type { OfferedStatus } from "../../../core/crm/choices";
import { UNKNOWN } from "../../../core/crm/types";
import { sumUndecided, unknownWords } from "../../../excel/data/openQuestions";
import type { Options } from "../../../excel/settings";
import { QuietButton } from "../../shell/QuietButton";
import { useLanguage } from "../../shell/useLanguage";
import { Fold } from "../folds/Fold";
import { StatusWord } from "./StatusWord";

/** So many words are shown at first; an export may have a remark of its own with each deal. */
const SHOWN = 12;

const useStyles = makeStyles({ list: { margin: 0, padding: 0, listStyleType: "none", width: "100%" } });

interface Props {
  readonly offered: readonly OfferedStatus[];
  /** Whether these are the words of all deals; else those of the first rows. */
  readonly isRead: boolean;
  readonly options: Options;
  readonly kept: Options;
  readonly isAsking: boolean;
}

/** The words of the status column, how many deals have each, and what each stands for. */
export function StatusSection({ offered, isRead, options, kept, isAsking }: Props) {
  const { words } = useLanguage();
  const styles = useStyles();
  const [isAll, setIsAll] = useState(false);
  const unknown = unknownWords(offered, options);
  const undecided = sumUndecided(unknown);
  // As it was read: what is being answered stays where it is.
  const inOrder = [...offered].sort((one, other) => Number(isKnown(one)) - Number(isKnown(other)));
  const shown = isAll ? inOrder : inOrder.slice(0, SHOWN);
  const count = offered.length;
  const summary = words("choices:status.words", { count });
  return (
    <Fold
      id="status"
      title={words("choices:status.title")}
      summary={
        unknown.length === 0 ? summary : words("choices:status.unknown", { words: summary, count: unknown.length })
      }
      isAsking={isAsking}
    >
      <p>{undecided === 0 ? words("choices:status.text") : words("choices:status.effect", { count: undecided })}</p>
      {!isRead && <p>{words("choices:status.firstRows")}</p>}
      <ul className={styles.list}>
        {shown.map((word) => (
          <StatusWord key={word.name} word={word} all={offered} options={options} kept={kept} />
        ))}
      </ul>
      {count > SHOWN && (
        <QuietButton aria-expanded={isAll} onClick={() => setIsAll(!isAll)}>
          {words(isAll ? "choices:status.fewer" : "choices:status.all", { count })}
        </QuietButton>
      )}
    </Fold>
  );
}

const isKnown = ({ status }: OfferedStatus) => status !== UNKNOWN;
