import { Field, makeStyles } from "@fluentui/react-components";
import { languageCode } from "../../locales/createLanguage";
import { resources } from "../../locales/resources";
import { FitSelect } from "../shell/FitSelect";
import { useLanguage } from "../shell/useLanguage";
import { change } from "./useOptions";

/** Stands for the language Excel speaks. */
const EXCELS = "";

const useStyles = makeStyles({ field: { width: "100%", maxWidth: "20rem" } });

/** Which language the pane and the sheets speak; each is called by its own name. */
export function LanguageChoice({ language }: { readonly language: string | undefined }) {
  const { words } = useLanguage();
  const styles = useStyles();
  const nameOf = (code: string) => new Intl.DisplayNames(code, { type: "language" }).of(code) ?? code;
  const excels = nameOf(languageCode(Office.context.displayLanguage));
  return (
    <Field label={words("pane:settings.language")} className={styles.field}>
      <FitSelect
        value={language ?? EXCELS}
        onChange={(_, { value }) => change({ language: value === EXCELS ? undefined : value })}
      >
        <option value={EXCELS}>{words("pane:settings.excelsLanguage", { language: excels })}</option>
        {Object.keys(resources).map((code) => (
          <option key={code} value={code} lang={code}>
            {nameOf(code)}
          </option>
        ))}
      </FitSelect>
    </Field>
  );
}
