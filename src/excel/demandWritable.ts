import { SalesboardError } from "../core/errors";
import { isReadOnly } from "./isReadOnly";

/** @throws SalesboardError where the workbook was opened so that nothing can be written to it */
export function demandWritable(): void {
  if (isReadOnly()) throw new SalesboardError("value", "errors:readOnlyWorkbook");
}
