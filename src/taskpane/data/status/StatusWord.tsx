import { Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { OfferedStatus, StatusName } from "../../../core/crm/choices";
import { normalise } from "../../../core/crm/cells/normalise";
import { shownName } from "../../../core/crm/cells/shownName";
import { sumUndecided, unknownWords } from "../../../excel/data/openQuestions";
import { statusOfWord, withStatus } from "../../../excel/data/statusOfWord";
import type { Options } from "../../../excel/settings";
import { QuietButton } from "../../shell/QuietButton";
import { useLanguage } from "../../shell/useLanguage";
import { announced } from "../announced";
import { choose } from "../draft";

const STATUSES: readonly StatusName[] = ["open", "won", "lost"];

const useStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalXS} 0` },
  rows: { color: tokens.colorNeutralForeground2 },
  choices: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalM },
  group: { flexWrap: "wrap", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface Props {
  readonly word: OfferedStatus;
  readonly all: readonly OfferedStatus[];
  readonly options: Options;
  readonly kept: Options;
}

/** One word of the status column: one press says what it stands for. */
export function StatusWord({ word, all, options: { statuses }, kept }: Props) {
  const { words } = useLanguage();
  const styles = useStyles();
  const item = useRef<HTMLLIElement>(null);
  const status = statusOfWord(word, statuses);
  const name = shownName(word.name);
  const isChosen = statuses?.[normalise(word.name)] !== undefined;

  function say(chosen: StatusName | undefined): void {
    const next = withStatus(statuses, word.name, chosen);
    choose({ statuses: next }, kept);
    const left = unknownWords(all, { ...(next && { statuses: next }) });
    const said = words("choices:status.left", { count: left.length });
    announced.set(
      left.length === 0 ? said : `${said} ${words("choices:status.effect", { count: sumUndecided(left) })}`,
    );
  }

  return (
    <li ref={item} className={styles.item}>
      <Field
        label={
          <>
            <strong>{name}</strong>{" "}
            <span className={styles.rows}>
              {words(status === undefined ? "choices:status.rowsUnknown" : "choices:deals", { count: word.rows })}
            </span>
          </>
        }
      >
        <div className={styles.choices}>
          <RadioGroup
            layout="horizontal"
            className={styles.group}
            aria-label={name}
            value={status ?? ""}
            onChange={(_, { value }) => say(value as StatusName)}
          >
            {STATUSES.map((one) => (
              <Radio key={one} value={one} label={words(`choices:status.${one}`)} />
            ))}
          </RadioGroup>
          {isChosen && (
            <QuietButton
              size="small"
              aria-label={words("choices:takeBackWhat", { what: name })}
              onClick={() => {
                say(undefined);
                // The button goes with the choice.
                item.current?.querySelector("input")?.focus();
              }}
            >
              {words("choices:takeBack")}
            </QuietButton>
          )}
        </div>
      </Field>
    </li>
  );
}
