import type { DealField, Role } from "../types";

/** What the columns of a sheet can hold, by the sheet's role. */
export interface FieldsOf {
  readonly deals: DealField;
  readonly stageHistory: "id" | "stage" | "entered";
  readonly people: "id" | "owner" | "firstName" | "lastName" | "team" | "capacity" | "from" | "until";
  readonly leads: "id" | "owner" | "created" | "status" | "source" | "customer" | "firstContact" | "converted";
  readonly activities: "id" | "owner" | "deal" | "customer" | "type" | "subject" | "date" | "done" | "created";
  readonly targets: "owner" | "team" | "kpi" | "period" | "value";
  readonly orders: "id" | "owner" | "customer" | "date" | "status" | "value";
  readonly orderLines: "order" | "product" | "quantity" | "unitPrice" | "discount" | "value";
}

/** The roles of sheets whose columns are told apart. */
export type RoleWithFields = keyof FieldsOf & Role;

export type SheetField = FieldsOf[RoleWithFields];

/** The fields of each role, in the order in which they are shown. */
export const fieldsOf: { readonly [R in RoleWithFields]: readonly FieldsOf[R][] } = {
  deals: [
    ...(["id", "name", "owner", "team", "customer", "created", "quoted", "closed", "wonDate", "lostDate"] as const),
    ...(["expectedClose", "status", "isWon", "isClosed", "stage", "lostAtStage", "lostReason"] as const),
    ...(["lastStageChange", "probability", "value", "estimatedValue", "cost", "margin"] as const),
    ...(["product", "pipeline", "source", "type", "discount", "currency", "lastActivity", "nextActivity"] as const),
  ],
  stageHistory: ["id", "stage", "entered"],
  people: ["id", "owner", "firstName", "lastName", "team", "from", "until", "capacity"],
  leads: ["id", "owner", "created", "status", "source", "customer", "firstContact", "converted"],
  activities: ["id", "owner", "deal", "customer", "type", "subject", "date", "done", "created"],
  targets: ["owner", "team", "kpi", "period", "value"],
  orders: ["id", "owner", "customer", "date", "status", "value"],
  orderLines: ["order", "product", "quantity", "unitPrice", "discount", "value"],
};

export const rolesWithFields = Object.keys(fieldsOf) as readonly RoleWithFields[];

/** Column numbers by field. */
export type Columns<Field extends string> = Partial<Record<Field, number>>;

/**
 * How sure it is that a column holds its field. "sure": the header says so and the values fit. "likely": the header says so, but
 * there are no values to check, or it is a header of several fields whose values fit more than one, or it only contains the words.
 * "guess": only the values say so.
 */
export type Confidence = "sure" | "likely" | "guess";

/** Some rows below the header. */
export type Sample = readonly (readonly unknown[])[];
