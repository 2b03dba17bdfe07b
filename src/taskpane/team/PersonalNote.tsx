import { isReadOnly } from "../../excel/isReadOnly";
import { writeSetting, type Options } from "../../excel/settings";
import { createStore } from "../shell/createStore";
import { Section } from "../shell/Section";
import { useLanguage } from "../shell/useLanguage";
import { look } from "../shell/work";
import { WorkButton } from "../shell/WorkButton";

/** Whether the note was read since the pane was opened; the workbook keeps it as well, unless it can only be read. */
export const noteRead = createStore(false);

/** That these are figures about persons, before the first of them is shown. */
export function PersonalNote({ options }: { readonly options: Options }) {
  const { words } = useLanguage();
  return (
    <Section title={words("team:pane.noteHeading")}>
      <NoteText />
      <WorkButton appearance="primary" onClick={() => void keep(options)}>
        {words("team:pane.understood")}
      </WorkButton>
    </Section>
  );
}

export function NoteText() {
  const { words } = useLanguage();
  return (
    <p>
      <strong>{words("team:note.title")}.</strong> {words("team:note.text")}
    </p>
  );
}

async function keep(options: Options): Promise<void> {
  if (!isReadOnly()) await look(() => writeSetting("Salesboard.options", { ...options, benchmark: {} }));
  noteRead.set(true);
}
