import { crmAliases, ownLists, type CrmAliases } from "../core/crm/columns/crmAliases";
import { rolesWithFields, type RoleWithFields } from "../core/crm/columns/sheetField";

/** What the rows of a sheet are called in the table; deals go without saying. */
const ROLES: Readonly<Record<RoleWithFields, string>> = {
  ...{ deals: "", stageHistory: "stage history", people: "people", leads: "leads", activities: "activities" },
  ...{ targets: "targets", orders: "orders", orderLines: "order lines" },
};

/** Begins a line of a cell. */
const NEXT = "<br>";

/** @example headersTable().split("\n")[0] // "| CRM | Language | Headers that are recognised |" */
export function headersTable(): string {
  const rows = crmAliases.flatMap((crm) =>
    Object.keys(crm.languages)
      .sort(byLanguage)
      .map((language, index) => [index === 0 ? crm.crm : "", languageName(language), headersOf(crm, language)]),
  );
  return [["CRM", "Language", "Headers that are recognised"], ["---", "---", "---"], ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

/** English first, then the languages by their names. */
function byLanguage(one: string, other: string): number {
  if (one === "en" || other === "en") return one === "en" ? -1 : 1;
  return languageName(one).localeCompare(languageName(other), "en");
}

function languageName(language: string): string {
  return new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language;
}

/** Of each field the surest header. Of people's own lists those of deals only: they say what there is, and would fill pages. */
function headersOf(crm: CrmAliases, language: string): string {
  const roles = crm.languages[language] ?? {};
  const listed = rolesWithFields.filter((role) => roles[role] !== undefined);
  if (crm === ownLists) {
    const others = listed.filter((role) => role !== "deals").map((role) => ROLES[role]);
    return `${surest(roles.deals)}${NEXT}${String(countOf(roles))} headers in all, also of ${others.join(", ")}`;
  }
  const parts = listed.map((role) => [ROLES[role], surest(roles[role])].filter((text) => text !== "").join(": "));
  const dates = crm.stageDates?.[language]?.[0];
  return [...parts, ...(dates === undefined ? [] : [dates.replace("{stage}", "…")])].join(NEXT);
}

function surest(fields: Readonly<Record<string, readonly string[]>> = {}): string {
  return Object.values(fields)
    .flatMap(([first]) => (first === undefined ? [] : [escaped(first)]))
    .join(" · ");
}

function countOf(roles: CrmAliases["languages"][string]): number {
  return new Set(Object.values(roles).flatMap((fields) => Object.values(fields).flat())).size;
}

/** What Markdown would take for something else. */
const escaped = (text: string) => text.replace(/[|*_<\\]/g, "\\$&");
