import type { FixKind } from "../../core/crm/fixes/fix";
import type { FixPlan } from "../../excel/fix/fixPlan";
import { loadReadingPart } from "../../excel/parts/loadReadingPart";
import { readerLanguage } from "../../excel/say/readerLanguage";
import { liveRegion, say, SILENCE } from "../messages/liveRegion";
import { createStore } from "../shell/createStore";
import { look } from "../shell/work";
import { leftSentences } from "./describeFix";

/** What would be changed, while the reader is shown it. */
export const fixAsked = createStore<FixPlan | undefined>(undefined);

/** Where the focus was before it was shown. */
let before: HTMLElement | undefined;

/** Looks for what can be fixed, and shows it; where there is nothing, that is said, with what is left and why. */
export async function askToFix(kind: FixKind): Promise<void> {
  const user = document.activeElement;
  const plan = await look(async (work) => {
    const { findFixes } = await loadReadingPart();
    return findFixes(kind, work);
  }, "fix:working.look");
  if (!plan) return;
  if (plan.fixes.length === 0) {
    const { words } = readerLanguage();
    say({ kind: "working", text: [words("fix:none"), ...leftSentences(plan.left, words)].join(" ") });
    return;
  }
  say(SILENCE);
  before = user instanceof HTMLElement ? user : undefined;
  fixAsked.set(plan);
}

/** Takes it away again, and leaves the reader where they were. */
export function closeFix(): void {
  fixAsked.set(undefined);
  const place = before?.isConnected === true && before !== document.body ? before : liveRegion();
  // What had the focus is shown again with the next drawing.
  setTimeout(() => place.focus());
}
