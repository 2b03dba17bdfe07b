import { SalesboardError } from "../../core/errors";
import type { Source } from "./findSources";
import type { SourcesToRead } from "./readDeals";

/**
 * The one place with deals, and the first of each kind that tells more about them.
 *
 * @throws SalesboardError where there are no deals, or where two places hold deals
 */
export function chooseSources(sources: readonly Source[]): SourcesToRead {
  const withRole = (role: string) => sources.filter(({ recognised }) => recognised.role === role);
  const [deals, other] = withRole("deals");
  if (sources.length === 0) throw new SalesboardError("noData", "errors:emptyWorkbook");
  if (!deals) {
    const sheets = [...new Set(sources.map(({ sheet }) => `"${sheet}"`))];
    throw new SalesboardError("noData", "errors:noDeals", { sheets: sheets.join(", "), count: sheets.length });
  }
  if (other) throw new SalesboardError("value", "errors:twoDeals", { first: nameOf(deals), second: nameOf(other) });
  if (deals.body.rows === 0) throw new SalesboardError("noData", "errors:headersOnly", { sheet: deals.sheet });
  const [history] = withRole("stageHistory");
  const [people] = withRole("people");
  return { deals, ...(history && { history }), ...(people && { people }) };
}

function nameOf({ sheet, table }: Source): string {
  return table === undefined ? sheet : `${sheet} (${table})`;
}
