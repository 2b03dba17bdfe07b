import { makeStyles, tokens } from "@fluentui/react-components";
import type { LookedField } from "../../../excel/data/describeData";
import { QuietButton } from "../../shell/QuietButton";
import { useLanguage } from "../../shell/useLanguage";

const useStyles = makeStyles({
  doubt: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
});

interface Props {
  readonly doubt: NonNullable<LookedField["doubt"]>;
  /** What the field is called. */
  readonly field: string;
  /** Takes that column from now on, whatever comes beside it. */
  readonly agree: () => void;
}

/** Asks quietly whether a column was understood well. */
export function Doubt({ doubt, field, agree }: Props) {
  const { words } = useLanguage();
  const styles = useStyles();
  return (
    <span className={styles.doubt}>
      {words(`choices:columns.${doubt}`)}{" "}
      <QuietButton size="small" aria-label={words("choices:columns.rightWhat", { field })} onClick={agree}>
        {words("choices:columns.right")}
      </QuietButton>
    </span>
  );
}
