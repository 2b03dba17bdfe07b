import type { RoleWithFields } from "./sheetField";
import dynamics from "./aliases/dynamics.json";
import espocrm from "./aliases/espocrm.json";
import freshsales from "./aliases/freshsales.json";
import generic from "./aliases/generic.json";
import hubspot from "./aliases/hubspot.json";
import monday from "./aliases/monday.json";
import odoo from "./aliases/odoo.json";
import pipedrive from "./aliases/pipedrive.json";
import salesforce from "./aliases/salesforce.json";
import suitecrm from "./aliases/suitecrm.json";
import superoffice from "./aliases/superoffice.json";
import teamleader from "./aliases/teamleader.json";
import zoho from "./aliases/zoho.json";

/** Headers by field, the surest first, as the CRM writes them. */
export type HeadersOfRole = Readonly<Record<string, readonly string[]>>;

/** The headers of one CRM, or those of people's own lists. */
export interface CrmAliases {
  readonly crm: string;
  /** Where the headers were seen. */
  readonly source: string;
  /** By language ("en") and role. */
  readonly languages: Readonly<Record<string, Readonly<Partial<Record<RoleWithFields, HeadersOfRole>>>>>;
  /** Headers of columns that say when a deal entered a stage, by language: 'Date entered "{stage}"'. */
  readonly stageDates?: Readonly<Record<string, readonly string[]>>;
  /** Headers that stand for no field in this CRM, by language, though they do elsewhere: a weighted value is no value. */
  readonly meaningless?: Readonly<Record<string, readonly string[]>>;
  /** Headers that only a sheet of that role has. */
  readonly telltales?: Readonly<Partial<Record<RoleWithFields, readonly string[]>>>;
  /** Names of sheets that tell a role where the headers do not settle it. */
  readonly sheetNames?: Readonly<Partial<Record<RoleWithFields, readonly string[]>>>;
  /** Words before " - " that name whose column it is ("Deal - Value"), by role; "others" are never rows of a sheet that is read. */
  readonly objects?: Readonly<Partial<Record<RoleWithFields | "others", readonly string[]>>>;
}

/** People's own lists: a generic word is less sure than a CRM's exact header. */
export const ownLists: CrmAliases = generic;

/** All that is recognised. To recognise another CRM, add its file; another language, an entry of its file. */
export const crmAliases: readonly CrmAliases[] = [
  ...[pipedrive, hubspot, salesforce, dynamics, zoho, odoo, superoffice, teamleader, freshsales, espocrm, suitecrm],
  ...[monday, ownLists],
];
