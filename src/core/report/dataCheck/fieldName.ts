import type { Role } from "../../crm/types";
import type { Words } from "../../words";

/** Fields that other lists share with the deals, and that mean something else there: a lead's id is no deal's, and a target no revenue. */
const OTHERWISE: Partial<Record<Role, readonly string[]>> = {
  people: ["id"],
  leads: ["id"],
  activities: ["id", "type"],
  targets: ["value"],
  orders: ["id"],
};

/**
 * What a column of a sheet with this role holds, in words.
 *
 * @example fieldName("targets", "value", words) // "what is to be reached"
 */
export function fieldName(role: Role, field: string, words: Words): string {
  const isOtherwise = OTHERWISE[role]?.includes(field) === true;
  return words(isOtherwise ? `check:field.${role}.${field}` : `report:field.${field}`);
}
