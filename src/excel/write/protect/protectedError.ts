import { SalesboardError, type ErrorValues } from "../../../core/errors";
import type { UnprotectOffer } from "../../settings";

/** What is to be written is protected: the reader decides whether the protection may be taken off for as long as it takes. */
export class ProtectedError extends SalesboardError {
  constructor(
    key: string,
    values: ErrorValues,
    readonly offer: UnprotectOffer,
  ) {
    super("value", key, values);
  }
}
