import type { HistoryField, PeopleField } from "./aliases";
import type { DealField } from "../types";

export type SheetField = DealField | HistoryField | PeopleField;

/** Column numbers by field. */
export type Columns<Field extends string> = Partial<Record<Field, number>>;

/** Some rows below the header. */
export type Sample = readonly (readonly unknown[])[];
