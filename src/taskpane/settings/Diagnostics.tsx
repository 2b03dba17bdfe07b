import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { readDiagnostics } from "../../excel/diagnostics/readDiagnostics";
import { readerLanguage } from "../../excel/say/readerLanguage";
import { liveRegion, said, say } from "../messages/liveRegion";
import { useLanguage } from "../shell/useLanguage";
import { look } from "../shell/work";
import { WorkButton } from "../shell/WorkButton";
import { copyText } from "./copyText";

const useStyles = makeStyles({
  byHand: { width: "100%" },
  area: {
    boxSizing: "border-box",
    width: "100%",
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}`,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** Copies versions and counts; where the frame may not write to the clipboard, shows them so that the reader can. */
export function Diagnostics() {
  const { words } = useLanguage();
  const [text, setText] = useState<string>();
  return (
    <>
      <WorkButton onClick={() => void copyDiagnostics().then(setText)}>{words("pane:diagnostics.copy")}</WorkButton>
      {text !== undefined && <ByHand text={text} close={() => setText(undefined)} />}
    </>
  );
}

/** @returns what has to be copied by hand */
async function copyDiagnostics(): Promise<string | undefined> {
  const { words } = readerLanguage();
  const report = await look(readDiagnostics);
  if (!report) return undefined;
  const text = JSON.stringify(report, null, 2);
  const isCopied = await copyText(text);
  if (isCopied) say({ kind: "done", text: words("pane:diagnostics.copied") });
  else say({ kind: "working", text: words("pane:diagnostics.refused") });
  return isCopied ? undefined : text;
}

/** Goes when it is closed, and when the next thing is said, which is no longer about it. */
function ByHand({ text, close }: { readonly text: string; readonly close: () => void }) {
  const { words } = useLanguage();
  const styles = useStyles();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, [text]);
  useEffect(() => said.subscribe(close));
  return (
    <div className={styles.byHand}>
      <label htmlFor={id}>{words("pane:diagnostics.byHand")}</label>
      <textarea ref={area} id={id} className={styles.area} readOnly rows={10} spellCheck={false} value={text} />
      <Button
        onClick={() => {
          close();
          liveRegion().focus();
        }}
      >
        {words("pane:diagnostics.close")}
      </Button>
    </div>
  );
}
