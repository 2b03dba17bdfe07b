import { createDealsReader, type DealsReader } from "../src/core/crm/createDealsReader";
import type { DealsRead } from "../src/core/crm/dealsRead";
import { recogniseSheet } from "../src/core/crm/columns/recogniseSheet";
import { createStageHistoryReader } from "../src/core/crm/sheets/stageHistory";
import { buildIndexInSteps, type KpiIndex } from "../src/core/kpi/index/buildIndex";
import { kpiTableInSteps } from "../src/core/kpi/kpiTable";
import type { KpiRow } from "../src/core/kpi/types";
import type { Steps } from "../src/core/steps";
import { figureKey, NO_OWNER, parseChunk, type Engine } from "./engine";
import { AS_OF, QUOTE_STEP, type Sheet, type Sheets } from "./makeSheets";

/** Runs a piece of work that the add-in cannot interrupt; whoever watches may time it or look at the memory behind it. */
export type Watch = <Result>(piece: string, work: () => Result) => Result;

const unwatched: Watch = (_, work) => work();

/** Salesboard itself: each chunk is encoded behind its parse and dropped. */
export const core: Engine<DealsRead, KpiIndex, readonly KpiRow[]> = {
  name: "Salesboard",
  load: (sheets) => readSheets(sheets),
  index: (read) => indexDeals(read),
  compute: (index) => computeKpis(index),
  figures: (rows) => {
    const dated = rows.filter(({ period }) => period.kind === "quarter" || period.kind === "month");
    return new Map(
      dated
        .filter(({ who }) => who.kind === "owner")
        .map(({ who, period, figures, cycle }) => [
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
            cycleP25: cycle?.p25 ?? null,
            cycleP75: cycle?.p75 ?? null,
          },
        ]),
    );
  },
};

/** Readers of which none has read a row yet. */
export function openReaders({ deals, history }: Sheets) {
  const options = { measure: "revenue", quoteStep: QUOTE_STEP, asOf: AS_OF, readingDay: AS_OF } as const;
  const dealsReader = createDealsReader(recognise(deals), { sheet: "Deals", rows: deals.rows, ...options });
  const { ids } = dealsReader;
  const historyReader =
    history && createStageHistoryReader(recognise(history), { sheet: "History", rows: history.rows, ids });
  return { dealsReader, historyReader };
}

export function readSheets(sheets: Sheets, watch: Watch = unwatched): DealsRead {
  const { dealsReader, historyReader } = openReaders(sheets);
  readAll(sheets.deals, dealsReader, watch);
  if (sheets.history === undefined || historyReader === undefined) return finish(dealsReader.finishSteps(), watch);
  readAll(sheets.history, historyReader, watch);
  const { data } = watch("finish of the history", () => historyReader.finish());
  return finish(dealsReader.finishSteps({ history: data }), watch);
}

/** In steps, as the add-in does it. */
function finish(steps: ReturnType<DealsReader["finishSteps"]>, watch: Watch): DealsRead {
  for (;;) {
    const { done, value } = watch("a step of the end of reading", () => steps.next());
    if (done === true) return value;
  }
}

export function indexDeals({ data }: DealsRead, watch: Watch = unwatched): KpiIndex {
  const names = { everybody: "(everybody)", noOwner: NO_OWNER };
  return takeSteps("a step of the index", buildIndexInSteps(data, names), watch);
}

export function computeKpis(index: KpiIndex, watch: Watch = unwatched): readonly KpiRow[] {
  return takeSteps("a step of the KPI table", kpiTableInSteps(index, AS_OF), watch);
}

/** The add-in can do something else between two steps. */
function takeSteps<Result>(piece: string, steps: Steps<Result>, watch: Watch): Result {
  for (;;) {
    const step = watch(piece, () => steps.next());
    if (step.done === true) return step.value;
  }
}

function recognise({ header, sample }: Sheet) {
  return recogniseSheet(header, parseChunk(sample));
}

interface Reader {
  read(rows: readonly (readonly unknown[])[], firstSheetRow: number): void;
}

function readAll({ chunks }: Sheet, reader: Reader, watch: Watch): void {
  let row = 2;
  for (const chunk of chunks) {
    const rows = parseChunk(chunk);
    watch("a chunk", () => reader.read(rows, row));
    row += rows.length;
  }
}
