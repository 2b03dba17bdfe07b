import { Field, Input, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { isoText } from "../../core/crm/cells/day";
import { dayText } from "../../core/report/reportMeta";
import { useFigures } from "../dashboard/useFigures";
import { useLanguage } from "../shell/useLanguage";
import { WorkButton } from "../shell/WorkButton";
import { change } from "./useOptions";
import { wrongDay } from "./wrongDay";

const useStyles = makeStyles({
  day: { display: "flex", flexWrap: "wrap", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
});

/** Of which day the figures speak: the latest in the data, or another. */
export function AsOfChoice({ asOf }: { readonly asOf: string | undefined }) {
  const language = useLanguage();
  const { words } = language;
  const figures = useFigures();
  const [isOwn, setIsOwn] = useState<boolean>();
  const isLatest = !(isOwn ?? asOf !== undefined);
  const latest = figures && asOf === undefined ? dayText(figures.asOf, language) : undefined;
  return (
    <>
      <Switch
        label={latest ? words("pane:settings.latestOf", { day: latest }) : words("pane:settings.latest")}
        checked={isLatest}
        onChange={(_, { checked }) => {
          setIsOwn(!checked);
          if (checked && asOf !== undefined) change({ asOf: undefined });
        }}
      />
      {!isLatest && <OwnDay key={asOf} asOf={asOf ?? (figures && isoText(figures.asOf))} />}
    </>
  );
}

/** A day is only taken when the button is pressed: while it is typed it is another one. */
function OwnDay({ asOf = "" }: { readonly asOf: string | undefined }) {
  const language = useLanguage();
  const { words } = language;
  const styles = useStyles();
  const firstEvent = useFigures()?.firstEvent;
  const [day, setDay] = useState(asOf);
  const [wrong, setWrong] = useState<string>();
  const take = () => {
    const problem = wrongDay(day, firstEvent, language);
    setWrong(problem);
    if (problem === undefined) change({ asOf: day });
  };
  return (
    <form
      noValidate
      className={styles.day}
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <Field label={words("pane:settings.asOf")} {...(wrong !== undefined && { validationMessage: wrong })}>
        <Input type="date" value={day} onChange={(_, { value }) => setDay(value)} />
      </Field>
      <WorkButton type="submit">{words("pane:settings.useDay")}</WorkButton>
    </form>
  );
}
