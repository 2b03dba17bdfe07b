import { createDealsReader, type DealsRead } from "../src/core/crm/createDealsReader";
import { recogniseSheet } from "../src/core/crm/recogniseSheet";
import { createStageHistoryReader } from "../src/core/crm/stageHistory";
import { buildIndex, type KpiIndex } from "../src/core/kpi/buildIndex";
import { kpiTable } from "../src/core/kpi/kpiTable";
import type { KpiRow } from "../src/core/kpi/types";
import { figureKey, NO_OWNER, parseChunk, type Engine } from "./engine";
import { AS_OF, QUOTE_STEP, type Sheet } from "./makeSheets";

/** Salesboard itself: each chunk is encoded behind its parse and dropped. */
export const core: Engine<DealsRead, KpiIndex, readonly KpiRow[]> = {
  name: "Salesboard",
  load(sheets) {
    const { deals, history } = sheets;
    const options = { measure: "revenue", quoteStep: QUOTE_STEP, asOf: AS_OF, readingDay: AS_OF } as const;
    const reader = createDealsReader(recognise(deals), { sheet: "Deals", ...options });
    readAll(deals, reader);
    if (history === undefined) return reader.finish();
    const steps = createStageHistoryReader(recognise(history), { sheet: "History", ids: reader.ids });
    readAll(history, steps);
    return reader.finish({ history: steps.finish().data });
  },
  index: ({ data }) => buildIndex(data, { everybody: "(everybody)", noOwner: NO_OWNER }),
  compute: (index) => kpiTable(index, AS_OF),
  figures: (rows) =>
    new Map(
      rows
        .filter(({ who, period }) => who.kind === "owner" && (period.kind === "quarter" || period.kind === "month"))
        .map(({ who, period, figures }) => [
          figureKey(who.name, period.id),
          {
            openQuotes: figures.openQuotes.value,
            openValue: figures.openValue.value,
            averageOrder: figures.averageOrder.value,
            closingRate: figures.closingRate.value,
            salesCycle: figures.salesCycle.value,
            velocity: figures.velocity.value,
            orders: figures.orders.value,
            revenue: figures.revenue.value,
            newQuotes: figures.newQuotes.value,
          },
        ]),
    ),
};

function recognise({ header, chunks }: Sheet) {
  return recogniseSheet(header, parseChunk(chunks[0] ?? "[]").slice(0, 100));
}

function readAll(
  { chunks }: Sheet,
  reader: { read(rows: readonly (readonly unknown[])[], firstSheetRow: number): void },
) {
  let row = 2;
  for (const chunk of chunks) {
    const rows = parseChunk(chunk);
    reader.read(rows, row);
    row += rows.length;
  }
}
