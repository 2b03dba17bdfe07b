import type { FixKind } from "../../core/crm/fixes/fix";
import { useLanguage } from "../shell/useLanguage";
import { WorkButton } from "../shell/WorkButton";
import { askToFix } from "./askToFix";

/** What can be fixed of what is found. */
const FIX_OF: Readonly<Partial<Record<string, FixKind>>> = {
  readDateFromText: "date",
  readAmountFromText: "amount",
  nameChanged: "text",
};

/** Shows what would change if a finding were fixed in the cells; nothing for a finding that nobody but the reader can put right. */
export function FixButton({ finding, what }: { readonly finding: string; readonly what: string }) {
  const { words } = useLanguage();
  const kind = FIX_OF[finding];
  if (kind === undefined) return null;
  return (
    <WorkButton size="small" aria-label={words("fix:buttonOf", { what })} onClick={() => void askToFix(kind)}>
      {words("fix:button")}
    </WorkButton>
  );
}
