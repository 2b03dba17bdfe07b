import { sharesWrongly, type ChosenColumn, type ColumnChoices } from "../../core/crm/columns/columnChoices";
import type { DealField } from "../../core/crm/types";
import { SalesboardError } from "../../core/errors";
import { readerLanguage } from "../say/readerLanguage";
import type { Options } from "../settings";
import type { Action } from "./action";
import { changeOptions } from "./changeOptions";
import { whatWasRead } from "./readAgainAction";

/**
 * Takes a field of the deals from this column from now on, or from none; with undefined, from the one that is recognised.
 *
 * @throws SalesboardError where that column was chosen for another field
 */
export function chooseColumnAction(field: DealField, column: ChosenColumn | "none" | undefined): Action {
  return async (work) => whatWasRead(await changeOptions((options) => withColumn(options, field, column), work));
}

function withColumn(options: Options, field: DealField, column: ChosenColumn | "none" | undefined): Options {
  const others: ColumnChoices = without(options.columns ?? {}, field);
  if (column === undefined) return { ...options, columns: others };
  const other = column === "none" ? undefined : sharesWrongly(others, field, column);
  if (other === undefined || column === "none") return { ...options, columns: { ...others, [field]: column } };
  const { words } = readerLanguage();
  throw new SalesboardError("value", "errors:columnTaken", {
    header: column.header,
    field: words(`report:field.${field}`),
    other: words(`report:field.${other}`),
  });
}

function without(choices: ColumnChoices, field: DealField): ColumnChoices {
  return Object.fromEntries(Object.entries(choices).filter(([other]) => other !== field));
}
