import type { Language } from "../words";
import { dayText, type ReportMeta } from "./reportMeta";
import type { SheetSpec } from "./sheetSpec";

/**
 * A sheet with a line below each printed page: which sheet it is, of which day, and which page.
 *
 * @example withFooter(spec, language, meta).print.footer // { left: "&A | as of June 30, 2026", right: "Page &P of &N" }
 */
export function withFooter(spec: SheetSpec, language: Language, meta: Pick<ReportMeta, "asOf">): SheetSpec {
  const { words } = language;
  // Of a footer "&A" is the sheet's name, "&P" the page and "&N" how many there are; a text's own & is doubled.
  const asOf = dayText(meta.asOf, language).replaceAll("&", "&&");
  const footer = {
    left: words("report:footer.left", { sheet: "&A", asOf }),
    right: words("report:footer.right", { page: "&P", pages: "&N" }),
  };
  return { ...spec, print: { ...spec.print, footer } };
}
