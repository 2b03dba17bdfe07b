import type { Engine } from "../engine/engine";
import type { AskedOptions } from "./readArguments";
import { readTable } from "./readTable";
import { ReportError } from "./reportError";

/** A currency as it is kept; anything else that people type, such as "€", is kept as one of these. */
const CODE = /^[A-Z]{3}$/;

/**
 * Makes sure that the figures are what was asked for: in the currency, where the amounts have it or a rate leads to it, and of a day on which
 * there was anything. In the pane neither can be chosen otherwise.
 *
 * @param connection what the add-in keeps of it
 * @throws ReportError for the first that they are not
 */
export function demandAnswers(
  { currency, asOf }: AskedOptions,
  connection: Readonly<Record<string, unknown>>,
  engine: Engine,
): void {
  const known = connection.currency;
  if (currency !== undefined && CODE.test(currency) && typeof known === "string" && known !== currency) {
    throw new ReportError("currencyNotReached", { value: currency, known });
  }
  if (asOf !== undefined && !readTable(engine, "SalesboardKPIs").some(({ PeriodKind }) => PeriodKind !== "all")) {
    throw new ReportError("asOfTooEarly", { value: asOf });
  }
}
