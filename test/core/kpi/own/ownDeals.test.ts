import { createDealsReader } from "../../../../src/core/crm/createDealsReader";
import { toDay } from "../../../../src/core/crm/cells/day";
import { recogniseSheet } from "../../../../src/core/crm/columns/recogniseSheet";
import { countRows } from "../../../../src/core/kpi/own/countRows";
import { readDefinitions } from "../../../../src/core/kpi/own/readDefinitions";
import { COUNTS } from "../../../../src/core/kpi/tally/tallyRows";
import { isWord } from "../../../../src/locales/isWord";
import { american } from "../../criteria/cultures";
import { READING_DAY } from "../../exampleData";

const HEADER = ["Deal ID", "Pipeline", "Owner", "Created", "Closed", "Status", "Value"];
/** Six deals, four of them of Sales; and rows that are none: a head repeated, blanks, and a line of totals. */
const SHEET = [
  ["D1", "Sales", "Ann", toDay(2026, 1, 5), toDay(2026, 2, 4), "Won", 1000],
  ["D2", "Renewals", "Ann", toDay(2026, 1, 6), toDay(2026, 2, 5), "Won", 2000],
  HEADER,
  ["D3", "sales", "Ben", toDay(2026, 1, 7), "", "Open", 4000],
  ["", "", "", "", "", "", ""],
  ["D4", "Renewals", "Ben", toDay(2026, 1, 8), "", "Open", 8000],
  ["D5", "Sales", "Ann", toDay(2026, 1, 9), "", "Open", 16000],
  ["D6", "Sales", "Ben", toDay(2026, 1, 10), toDay(2026, 3, 1), "Lost", 32000],
  ["Total", "", "", "", "", "", 63000],
  ["", "", "", "", "", "", ""],
];
const TITLES = ["KPI", "Source", "Measure", "Column to add up", "Where", "Is"];

/** The rows that count for a KPI of the value of all deals, and what was read of the same sheet. */
function count(pipeline: string | undefined, rowsAtOnce: number) {
  const { kpis } = readDefinitions(TITLES, [["Worth", "Deals", "Sum", "Value"]], isWord, {
    isTaken: () => false,
    ids: [],
  });
  const recognised = recogniseSheet(HEADER, SHEET);
  const columns = { date: recognised.columns.created, owner: recognised.columns.owner };
  const counter = countRows(kpis, { sheet: "Deals", headers: HEADER, columns, culture: american });
  const reader = createDealsReader(recognised, {
    sheet: "Deals",
    measure: "revenue",
    readingDay: READING_DAY,
    onDeals: counter.read,
    ...(pipeline !== undefined && { pipeline }),
  });
  for (let start = 0; start < SHEET.length; start += rowsAtOnce) {
    reader.read(SHEET.slice(start, start + rowsAtOnce), start + 2);
  }
  return { data: reader.finish().data, rows: counter.finish()[0]!.rows };
}

describe.each([1, 4, 100])("people's own KPIs over deals that are read %i rows at a time", (rowsAtOnce) => {
  test.each([
    [undefined, ["D1", "D2", "D3", "D4", "D5", "D6"], 63_000],
    ["Sales", ["D1", "D3", "D5", "D6"], 53_000],
  ])("count the rows that all other figures count, of pipeline %s", (pipeline, ids, worth) => {
    const { data, rows } = count(pipeline, rowsAtOnce);
    expect(Array.from(data.id.codes, (code) => data.id.texts[code])).toEqual(ids);
    expect(Array.from(rows.marks, (mark) => mark & COUNTS)).toEqual(ids.map(() => COUNTS));
    expect([...rows.amounts!]).toEqual([...data.value]);
    expect([...rows.days]).toEqual([...data.created]);
    expect(Array.from(rows.owner.codes, (code) => rows.owner.texts[code])).toEqual(
      Array.from(data.owner.codes, (code) => data.owner.texts[code]),
    );
    expect(rows.amounts!.reduce((sum, amount) => sum + amount, 0)).toBe(worth);
  });
});
