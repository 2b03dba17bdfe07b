import type { DealChoices } from "../../core/crm/choices";
import { toDay } from "../../core/crm/cells/day";
import type { Day } from "../../core/crm/types";
import { SalesboardError } from "../../core/errors";
import type { KpiChoices } from "../../core/kpi/catalogue/kpiFacts";
import { addKpis, buildIndexInSteps } from "../../core/kpi/index/buildIndex";
import { breathe } from "../breathe";
import { compareWithKept } from "../changes/compareWithKept";
import { readCulture } from "../culture";
import { askDateSystem } from "../dateSystem";
import { concludeOwnKpis } from "../ownKpis/concludeOwnKpis";
import { countOwnKpis, listenersOf } from "../ownKpis/countOwnKpis";
import { followedOf, planOwnKpis } from "../ownKpis/planOwnKpis";
import type { OwnTables } from "../ownKpis/readOwnTables";
import { readerLanguage } from "../say/readerLanguage";
import type { Options } from "../settings";
import { takeSteps } from "../takeSteps";
import type { Work } from "../work";
import { keepConnection, type Connection } from "./connection";
import { askShownCurrencies } from "./askShownCurrencies";
import { besideKpis, ownersBeside, teamsOf } from "./besideKpis";
import { findGone } from "./findGone";
import { findHidden } from "./findHidden";
import { findIgnored } from "./findIgnored";
import { isSamePlace, type Source } from "./findSources";
import { periodTargets } from "./periodTargets";
import { readDeals, type SourcesToRead } from "./readDeals";
import { readOptions } from "./readOptions";
import { readUndisturbed } from "./readUndisturbed";

/**
 * Reads the deals of the workbook and keeps what came of it, without telling the workbook. What was kept before stays where the
 * reader cancels and where anything is wrong.
 *
 * @param chosenOptions other options than those the workbook keeps
 * @throws SalesboardError where there are no deals, where two places hold deals and none was chosen, and where the data change again and again
 */
export async function readConnection(work: Work, chosenOptions?: Options): Promise<Connection> {
  const options = chosenOptions ?? (await readOptions());
  const read = await readUndisturbed(options, (chosen, sources, own) =>
    readChosen({ chosen, sources, own }, options, work),
  );
  const connection = await compareWithKept(read, work);
  work.signal.throwIfAborted();
  keepConnection(connection);
  return connection;
}

interface ToRead {
  readonly chosen: SourcesToRead;
  readonly sources: readonly Source[];
  readonly own: OwnTables;
}

async function readChosen(
  { chosen, sources, own }: ToRead,
  options: Options,
  work: Work,
): Promise<Omit<Connection, "changes" | "latest">> {
  const readAt = new Date();
  const read = Object.values(chosen) as readonly Source[];
  const culture = await readCulture();
  const plan = planOwnKpis(own, chosen, culture);
  const told = await Excel.run({ delayForCellEdit: true }, async (context) => {
    const isDate1904 = askDateSystem(context);
    const shownCurrenciesOf = askShownCurrencies(context, chosen.deals);
    await context.sync();
    const asked = {
      shownCurrencies: await shownCurrenciesOf(work.signal),
      ...readerOptions(options, readAt),
      date1904: isDate1904(),
      ...listenersOf(plan),
    };
    const hidden = await findHidden(context, read);
    const deals = await readDeals(context, chosen, asked, work);
    return { ...deals, findings: [...deals.findings, ...hidden] };
  });
  if (told.data.rows === 0) throw new SalesboardError("noData", "errors:headersOnly", { sheet: chosen.deals.sheet });
  await breathe();
  const { words } = readerLanguage();
  const names = { everybody: words("kpi:everybody"), noOwner: words("kpi:noOwner") };
  const counted = countOwnKpis(plan, told.data, told.beside);
  const built = await takeSteps(
    buildIndexInSteps(told.data, names, undefined, ownersBeside(told.beside, counted)),
    work,
  );
  await breathe();
  const fiscalYearStart = options.fiscalYearStart ?? 1;
  const memberships = teamsOf(told.beside, told.data);
  const known = { index: built, counted, memberships, culture, asOf: told.asOf, fiscalYearStart };
  const ownKpis = await takeSteps(concludeOwnKpis(plan, known), work);
  const { measure = "revenue" } = options;
  const { activities, leads } = told.beside;
  const facts = {
    index: built,
    asOf: told.asOf,
    measure,
    memberships,
    choices: chosenOfKpis(options),
    ...(activities && { activities }),
    ...(leads && { leads }),
  };
  const beside = await takeSteps(besideKpis(facts, plan.kpis), work);
  await breathe();
  const index = addKpis(built, [...beside.kpis, ...ownKpis.kpis], beside.absent);
  const { targets = [] } = told.beside;
  const { asOf } = told;
  const { goals, findings } = periodTargets(targets, chosen.targets, index, { asOf, fiscalYearStart, measure });
  return {
    ...told.beside,
    index,
    goals,
    asOf: told.asOf,
    findings: [
      ...told.findings,
      ...findIgnored(sources, chosen, options),
      ...findGone(chosen, sources, options),
      ...ownKpis.findings,
      ...findings,
    ],
    groups: told.groups,
    offers: told.offers,
    currency: told.currency,
    measure,
    fiscalYearStart,
    sources: sources.map((source) => read.find((one) => isSamePlace(source, one)) ?? source),
    read,
    deals: chosen.deals,
    followed: [...read, ...followedOf(plan)],
    says: ownKpis.says,
    options,
    readAt,
  };
}

function readerOptions({ asOf, measure = "revenue", ...chosen }: Options, readAt: Date) {
  return {
    ...chosenOfDeals(chosen),
    measure,
    readingDay: toDay(readAt.getFullYear(), readAt.getMonth() + 1, readAt.getDate()),
    ...(asOf !== undefined && { asOf: dayOf(asOf) }),
  };
}

/** What is chosen about the deals, without what is chosen about anything else. */
function chosenOfDeals({ quoteStep, steps, statuses, pipeline, currency, rates, dateOrders }: Options): DealChoices {
  return {
    ...(quoteStep !== undefined && { quoteStep }),
    ...(steps !== undefined && { steps }),
    ...(statuses !== undefined && { statuses }),
    ...(pipeline !== undefined && { pipeline }),
    ...(currency !== undefined && { currency }),
    ...(rates !== undefined && { rates }),
    ...(dateOrders !== undefined && { dateOrders }),
  };
}

function chosenOfKpis({ coreProduct, dealTypes }: Options): KpiChoices {
  return { ...(coreProduct !== undefined && { coreProduct }), ...(dealTypes !== undefined && { dealTypes }) };
}

function dayOf(text: string): Day {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (day === undefined) throw new SalesboardError("value", "errors:badAsOf", { asOf: text });
  return toDay(Number(year), Number(month), Number(day));
}
