import type { ReactNode } from "react";
import type { Offers } from "../../core/crm/choices";
import { UNKNOWN, type DealField } from "../../core/crm/types";
import type { LookedDeals } from "../../excel/data/describeData";
import { openQuestions, type Question } from "../../excel/data/openQuestions";
import type { Connection } from "../../excel/read/connection";
import type { Options } from "../../excel/settings";
import { CurrencySection } from "./currencies/CurrencySection";
import { DateOrderSection } from "./dates/DateOrderSection";
import { PipelineSection } from "./pipelines/PipelineSection";
import { StatusSection } from "./status/StatusSection";

interface Props {
  readonly deals: LookedDeals;
  /** These deals as they were read last; undefined where they were not read yet. */
  readonly read: Connection | undefined;
  readonly options: Options;
  readonly kept: Options;
}

const NOTHING: Offers = { statusWords: [], pipelines: [], currencies: [], areCrownsAsked: false, dateOrders: [] };

/** What only people can know of their deals, each part where there is something to choose. */
export function dealQuestions({
  deals,
  read,
  options,
  kept,
}: Props): Readonly<Partial<Record<Question["about"], ReactNode>>> {
  const headerOf = (field: DealField) => {
    const { column } = deals.fields.find((one) => one.field === field) ?? {};
    return column === undefined ? undefined : deals.columns[column]?.header;
  };
  // Of another column than the one that was read nothing is known yet.
  const isOfRead = (field: DealField) => {
    const { columns, headers } = read?.deals.recognised ?? { columns: {}, headers: [] };
    return headers[columns[field] ?? -1] === headerOf(field);
  };
  const { statusWords, pipelines, currencies, areCrownsAsked, dateOrders } = read?.offers ?? NOTHING;
  const isStatusRead = read !== undefined && isOfRead("status");
  const words = isStatusRead ? statusWords : deals.statuses;
  const dates = dateOrders.filter(
    ({ field, isGuess }) => (isGuess || kept.dateOrders?.[field] !== undefined) && isOfRead(field),
  );
  const asked = openQuestions(
    { statusWords: words, pipelines, currencies, areCrownsAsked, dateOrders: dates },
    options,
  ).map(({ about }) => about);
  const props = (about: Question["about"]) => ({ options, kept, isAsking: asked.includes(about) });
  // What a few rows hold is worth a look only where nobody would know it.
  const areWordsShown = isStatusRead ? words.length > 0 : words.some(({ status }) => status === UNKNOWN);
  return {
    ...(areWordsShown && {
      status: <StatusSection offered={words} isRead={isStatusRead} {...props("status")} />,
    }),
    ...(dates.length > 0 && {
      dates: <DateOrderSection offered={dates} headerOf={(field) => headerOf(field) ?? ""} {...props("dates")} />,
    }),
    ...((currencies.length > 1 || areCrownsAsked) && {
      currencies: (
        <CurrencySection
          offered={currencies}
          areCrownsAsked={areCrownsAsked}
          taken={kept.currency === undefined ? read?.currency : undefined}
          {...props("currencies")}
        />
      ),
    }),
    ...(pipelines.length > 1 &&
      isOfRead("pipeline") && {
        pipelines: <PipelineSection offered={pipelines} {...props("pipelines")} />,
      }),
  };
}
