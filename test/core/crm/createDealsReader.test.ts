import { SalesboardError } from "../../../src/core/errors";
import { createDealsReader } from "../../../src/core/crm/createDealsReader";
import { isoText, toDay } from "../../../src/core/crm/cells/day";
import { createPeopleReader } from "../../../src/core/crm/sheets/people";
import { recogniseSheet, type RecognisedSheet } from "../../../src/core/crm/columns/recogniseSheet";
import {
  createStageHistoryReader,
  type SheetOptions,
  type SheetReader,
} from "../../../src/core/crm/sheets/stageHistory";
import { LOST, NO_DAY, OPEN, UNKNOWN, WON, type Finding } from "../../../src/core/crm/types";
import { readDeals, READING_DAY } from "../exampleData";

const HEADER = ["Deal ID", "Owner", "Created", "Status", "Value", "Closed"];
const read = (rows: readonly (readonly unknown[])[], options = {}) => readDeals([HEADER, ...rows], options);
const kinds = (findings: readonly Finding[]) => findings.map(({ kind }) => kind).filter((kind) => kind !== "oldData");
const find = (findings: readonly Finding[], kind: string) => findings.find((finding) => finding.kind === kind);
const days = (column: Int32Array) => Array.from(column, (day) => (day === NO_DAY ? "" : isoText(day)));

describe("rows become columns", () => {
  test("each text once, days as whole serials, blanks as what they are", () => {
    const { data, findings } = read([
      ["D-1", "Ann", 46000.5, "Won", 100, "2026-03-01"],
      ["D-2", " ANN ", "2026-01-02T10:00", "Lost", "", 46100],
      [3, "", "2026-01-03", "Open", "€ 2.900,00", ""],
    ]);
    expect(data.rows).toBe(3);
    expect(data.id.texts).toEqual(["D-1", "D-2", "3"]);
    expect(data.owner.texts).toEqual(["Ann"]);
    expect([...data.owner.codes]).toEqual([0, 0, -1]);
    expect([...data.status]).toEqual([WON, LOST, OPEN]);
    expect(days(data.created)).toEqual([isoText(46000), "2026-01-02", "2026-01-03"]);
    expect(days(data.closed)).toEqual(["2026-03-01", isoText(46100), ""]);
    expect([...data.value]).toEqual([100, NaN, 2900]);
    expect([...data.sheetRow]).toEqual([2, 3, 4]);
    expect(kinds(findings)).toEqual(["readDateFromText", "readAmountFromText", "missingOwner"]);
  });

  test("chunks of any size give the same as one", () => {
    const rows = Array.from({ length: 50 }, (_, i) => [
      `D-${String(i)}`,
      "Ann",
      `${String((i % 12) + 1)}/${String((i % 28) + 1)}/2026`,
      "Won",
      i,
      46200,
    ]);
    const recognised = recogniseSheet(HEADER, rows);
    const readIn = (size: number) => {
      const reader = createDealsReader(recognised, { sheet: "x", measure: "revenue", readingDay: READING_DAY });
      for (let start = 0; start < rows.length; start += size) reader.read(rows.slice(start, start + size), start + 2);
      return reader.finish();
    };
    expect(readIn(7)).toEqual(readIn(50));
  });

  test("headers only are deals without rows", () => {
    const { data, asOf, findings } = read([]);
    expect([data.rows, asOf, findings]).toEqual([0, READING_DAY, []]);
  });

  test("the 1904 date system is counted from 1904", () => {
    // 2026-06-30 is 46203, and 44741 in a workbook that counts from 1904.
    expect(days(read([["D-1", "Ann", 44741, "Open", 1, ""]], { date1904: true }).data.created)).toEqual(["2026-06-30"]);
  });
});

describe("dates that can be read in two ways", () => {
  const created = (texts: string[]) => {
    const { data, findings } = read(texts.map((text, i) => [i, "Ann", text, "Open", 1, ""]));
    return { days: days(data.created), finding: find(findings, "ambiguousDates") };
  };

  test("one day above 12 decides the column", () => {
    expect(created(["3/4/2026", "4/30/2026"])).toEqual({ days: ["2026-03-04", "2026-04-30"], finding: undefined });
    expect(created(["3/4/2026", "30/4/2026"])).toEqual({ days: ["2026-04-03", "2026-04-30"], finding: undefined });
  });

  test("with - and . the day comes first", () => {
    expect(created(["3-4-2026", "3.5.2026"])).toEqual({ days: ["2026-04-03", "2026-05-03"], finding: undefined });
  });

  test("with / and no proof the day comes first, and that is said", () => {
    const { days: read, finding } = created(["3/4/2026", "3/4/2026", "5/5/2026"]);
    expect(read).toEqual(["2026-04-03", "2026-04-03", "2026-05-05"]);
    expect(finding).toMatchObject({ count: 2, values: { example: "3/4/2026", readAs: "2026-04-03" } });
  });

  test("another column of the sheet may give the proof", () => {
    const { data, findings } = read([["D-1", "Ann", "3/4/2026", "Won", 1, "3/31/2026"]]);
    expect(days(data.created)).toEqual(["2026-03-04"]);
    expect(find(findings, "ambiguousDates")).toBeUndefined();
  });
});

test("an amount that can be read in two ways follows its column", () => {
  const values = (texts: string[]) => [...read(texts.map((text, i) => [i, "Ann", 46000, "Open", text, ""])).data.value];
  expect(values(["1.200", "12,50"])).toEqual([1200, 12.5]);
  expect(values(["1.200", "12.50"])).toEqual([1.2, 12.5]);
  expect(values(["1.200", "900"])).toEqual([1200, 900]);
});

describe("what is wrong is found, with its cells, and changes what the words say it changes", () => {
  const won = ["D-1", "Ann", 46000, "Won", 100, 46100];
  const lost = ["D-2", "Ann", 46000, "Lost", 100, 46100];

  test.each<[string, readonly unknown[], string]>([
    ["missingOwner", ["D-3", "-", 46000, "Won", 1, 46100], "x!B4"],
    ["unknownStatus", ["D-3", "Ann", 46000, "Gewonnne", 1, 46100], "x!D4"],
    ["wonWithoutCloseDate", ["D-3", "Ann", 46000, "Won", 1, ""], "x!F4"],
    ["lostWithoutCloseDate", ["D-3", "Ann", 46000, "Lost", 1, ""], "x!F4"],
    ["closedBeforeCreated", ["D-3", "Ann", 46000, "Won", 1, 45999], "x!F4"],
    ["closeDateInFuture", ["D-3", "Ann", 46000, "Won", 1, READING_DAY + 1], "x!F4"],
    ["withoutCreatedDate", ["D-3", "Ann", "", "Won", 1, 46100], "x!C4"],
    ["negativeAmount", ["D-3", "Ann", 46000, "Won", -1, 46100], "x!E4"],
    ["wonWithoutValue", ["D-3", "Ann", 46000, "Won", "NULL", 46100], "x!E4"],
    ["duplicateId", ["D-1", "Ann", 46000, "Won", 1, 46100], "x!A4"],
  ])("%s", (kind, row, cell) => {
    const { data, findings } = read([won, lost, row]);
    expect(data.rows).toBe(3);
    expect(kinds(findings)).toEqual([kind]);
    expect(find(findings, kind)).toMatchObject({ kind, count: 1, share: 1 / 3, cells: [cell] });
  });

  test.each<[string, readonly unknown[], string[]]>([
    ["textAmount", ["D-3", "Ann", 46000, "Won", "12k", 46100], ["textAmount", "wonWithoutValue"]],
    ["textDate", ["D-3", "Ann", "soon", "Won", 1, 46100], ["withoutCreatedDate", "textDate"]],
    ["errorValue", ["D-3", "Ann", "#REF!", "Won", 1, 46100], ["withoutCreatedDate", "errorValue"]],
    ["errorValue", ["D-3", "#N/A", 46000, "Won", 1, 46100], ["errorValue", "missingOwner"]],
  ])("%s, and what follows from it", (_kind, row, expected) => {
    expect(kinds(read([won, lost, row]).findings)).toEqual(expected);
  });

  test("a column of nothing but amounts that nobody can read is still that column: each cell is told", () => {
    const { data, findings } = read([
      won.with(4, "12k"),
      [...lost.with(4, "€ 3.5 mln")],
      won.with(4, "900k").with(0, "D-3"),
    ]);
    expect([...data.value]).toEqual([NaN, NaN, NaN]);
    expect(find(findings, "textAmount")).toMatchObject({ count: 3, cells: ["x!E2", "x!E3", "x!E4"] });
    expect(find(findings, "wonWithoutValue")?.count).toBe(2);
  });

  test("a deal of unknown status that has nothing but a quote date lacks no date", () => {
    const header = ["ID", "Owner", "Quote date", "Status", "Value", "Closed"];
    const { findings } = readDeals([
      header,
      ["D-1", "Ann", 46000, "Won", 1, 46100],
      ["D-2", "Ann", 46000, "Hm", 1, ""],
    ]);
    expect(find(findings, "unknownStatus")?.count).toBe(1);
    expect(find(findings, "withoutCreatedDate")).toBeUndefined();
  });

  test("rows that are no deals are skipped and said", () => {
    const { data, findings } = read([
      HEADER,
      won,
      ["", null, "", "", "", ""],
      lost,
      ["Totaal", "", "", "", 200, ""],
      ["", "", "", "", "", ""],
      ["", null, "-", "", "", ""],
    ]);
    expect(data.rows).toBe(2);
    expect(
      findings.filter(({ kind }) => kind !== "oldData").map(({ kind, count, cells }) => [kind, count, cells]),
    ).toEqual([
      ["repeatedHeader", 1, ["x!A2"]],
      ["totalsRow", 1, ["x!A6"]],
      ["blankRow", 1, ["x!A4"]],
      ["trailingBlanks", 2, ["x!A7", "x!A8"]],
    ]);
  });

  test("a row of nothing but errors is skipped and its cells are named: it was a deal, and no blank", () => {
    const { data, findings } = read([won, ["#REF!", "", "#REF!", "", "#N/A", ""], lost, ["#REF!", "", "", "", "", ""]]);
    expect(data.rows).toBe(2);
    expect(findings.map(({ kind, share, cells }) => [kind, share, ...cells])).toEqual([
      ["errorValue", 1, "x!A3", "x!C3", "x!E3", "x!A5"],
      ["oldData", 0.5],
    ]);
  });

  test("totals in the languages of the CRMs, whichever column holds the word", () => {
    const header = ["ID", "Owner", "Stage", "Value"];
    const word = ["Total", "Grand total:", "Totaal", "Eindtotaal", "Gesamt", "Ergebnis", "I alt", "Total général"];
    const bySubtotal = ["Ann Totaal", "Ann Ergebnis", "Ann Total", "Gesamtergebnis", "Hovedtotal"];
    const rows = [...word, ...bySubtotal].map((total) => ["", total, "", 500]);
    const { data, findings } = readDeals([header, [1, "Ann", "Gewonnen", 5], ...rows]);
    expect(data.rows).toBe(1);
    expect(find(findings, "totalsRow")?.count).toBe(13);
  });

  test("what a report says below its rows is no deal and nobody's: remarks, and how many rows a group has", () => {
    const { data, findings } = read([
      won,
      lost,
      ["", "Count", "", "", 2, ""],
      ["Confidential Information - Do Not Distribute", "", "", "", "", ""],
      ["", "Aantal", "", "", 2, ""],
      // Of a number alone, or of a name with an amount, nobody knows that it is no deal.
      [7, "", "", "", "", ""],
      ["", "Ann", "", "", 5, ""],
    ]);
    expect(data.rows).toBe(4);
    expect(find(findings, "remarkRow")).toMatchObject({ count: 1, cells: ["x!A5"] });
    expect(find(findings, "totalsRow")).toMatchObject({ count: 2, cells: ["x!A4", "x!A6"] });
    expect(find(findings, "unknownStatus")?.count).toBe(2);
  });

  test("a row with a stage, a status or a date is a deal, though a word for total stands in it", () => {
    const header = ["ID", "Customer", "Stage", "Status", "Expected close", "Created", "Value"];
    const { data, findings } = readDeals([
      header,
      [1, "Total", "Offerte", "", "", "", 5],
      [2, "Total", "", "Won", "", "", 5],
      [3, "Total", "", "", 46300, "", 5],
      ["Totaal", "", "", "", "", 46000, 5],
      [5, "Totally Spies", "", "", "", "", 5],
      [6, "Total Energies", "", "", "", "", 5],
    ]);
    expect(data.rows).toBe(6);
    expect(find(findings, "totalsRow")).toBeUndefined();
  });

  test("a deal whose first cell only begins like a total is a deal", () => {
    const { data } = readDeals([
      ["Customer", "Owner", "Status", "Value"],
      ["Total Energies", "Ann", "", 5],
      ["X", "Ann", "Won", 5],
    ]);
    expect(data.rows).toBe(2);
  });

  test("an open deal's close date is the expected one: never used, and no cell is blamed for the CRM's habit", () => {
    const open = ["D-3", "Ann", 46000, "Open", 1, 46400];
    const { data, findings, asOf } = read([won, lost, open]);
    expect(data.closed[2]).toBe(NO_DAY);
    expect(asOf).toBe(46100);
    expect(find(findings, "openWithCloseDate")).toEqual({
      kind: "openWithCloseDate",
      count: 1,
      share: 1 / 3,
      cells: [],
    });
    const others = [4, 5, 6].map((id) => [`D-${String(id)}`, "Ann", 46000, "Open", 1, ""]);
    expect(find(read([won, lost, open, ...others]).findings, "openWithCloseDate")?.cells).toEqual(["x!F4"]);
  });

  test("won deals and not one lost", () => {
    expect(find(read([won]).findings, "noLostDeals")).toMatchObject({ count: 1 });
  });

  test("deals of which not one is won or lost, and the words that should have said so", () => {
    const open = (status: string) => ["D-1", "Ann", 46000, status, 100, ""];
    const { findings } = read([open("Open"), open("On hold"), open("Opvolging"), open("Open")]);
    expect(find(findings, "noClosedDeals")).toMatchObject({
      count: 4,
      cells: [],
      values: { words: '"Open", "On hold", "Opvolging"' },
    });
    const stages = readDeals([
      ["ID", "Stage", "Value"],
      [1, "Demo", 5],
      [2, "Binnen!", 5],
    ]);
    expect(find(stages.findings, "noClosedDeals")?.values).toEqual({ words: '"Demo", "Binnen!"' });
    expect(find(read([won, open("Open")]).findings, "noClosedDeals")).toBeUndefined();
    expect(find(read([lost]).findings, "noClosedDeals")).toBeUndefined();
  });

  test("status and stage that contradict each other: the status stands", () => {
    const { data, findings } = readDeals([
      ["ID", "Status", "Stage", "Owner"],
      [1, "Lost", "Closed Won", "Ann"],
      [2, "Won", "Proposal", "Ann"],
    ]);
    expect([...data.status]).toEqual([LOST, WON]);
    expect(find(findings, "statusStageContradiction")?.cells).toEqual(["x!C2"]);
  });

  test("several pipelines: the rows outside the most frequent one, and their names", () => {
    const { findings } = readDeals([
      ["ID", "Status", "Value", "Currency", "Pipeline"],
      [1, "Won", 1, "EUR", "Sales"],
      [2, "Lost", 1, "EUR", "Sales"],
      [3, "Lost", 1, "USD", "Renewals"],
    ]);
    expect(find(findings, "severalPipelines")).toMatchObject({
      count: 1,
      values: { number: 2, names: "Sales, Renewals" },
    });
  });

  test("amounts in thousands count as they stand, and that is said with the header that says it", () => {
    const rows = [
      [1, "Won", 12.5],
      [2, "Open", 3],
    ];
    const { data, findings } = readDeals([["ID", "Status", "Value (k€)"], ...rows]);
    expect([...data.value]).toEqual([12.5, 3]);
    expect(find(findings, "amountsInThousands")).toMatchObject({ count: 2, values: { header: "Value (k€)" } });
    expect(find(readDeals([["ID", "Status", "Value (€)"], ...rows]).findings, "amountsInThousands")).toBeUndefined();
  });

  test("an unknown status is in no figure: it is no quote", () => {
    const { data } = read([["D-1", "Ann", 46000, "Foo", 1, 46100]]);
    expect([data.status[0], data.isQuote[0]]).toEqual([UNKNOWN, 0]);
  });

  test("no more than a hundred cells are listed, all are counted; a sheet name with blanks is quoted", () => {
    const rows = Array.from({ length: 250 }, (_, i) => [i, "", 46000, "Open", 1, ""]);
    const finding = find(read(rows, { sheet: "Joe's deals", firstColumn: 26 }).findings, "missingOwner");
    expect([finding?.count, finding?.cells.length, finding?.cells[0]]).toEqual([250, 100, "'Joe''s deals'!AB2"]);
  });
});

describe("rows of other sheets that say too little are found as well", () => {
  const readWith = <Result>(
    create: (recognised: RecognisedSheet, options: SheetOptions) => SheetReader<Result>,
    header: string[],
    rows: unknown[][],
  ) => {
    const reader = create(recogniseSheet(header, rows), { sheet: "y" });
    reader.read(rows, 2);
    return reader.finish();
  };

  test("steps without a deal or a stage; blank rows are none", () => {
    const { findings } = readWith(
      createStageHistoryReader,
      ["Deal ID", "Stage", "Entered"],
      [
        ["D-1", "Demo", 46000],
        ["", "Demo", 46000],
        ["D-1", "NULL", 46000],
        ["", "", ""],
      ],
    );
    expect(findings).toEqual([{ kind: "historyIncomplete", count: 2, share: 0.5, cells: ["y!A3", "y!B4"] }]);
  });

  test("steps of deals that are not in the list", () => {
    const { data: history } = readWith(
      createStageHistoryReader,
      ["Stage", "Deal ID", "Entered"],
      [
        ["Demo", "D-1", 46000],
        ["Demo", "D-9", 46000],
        ["Offerte", "D-9", 46010],
        ["Demo", "", 46010],
      ],
    );
    const { findings } = readDeals([HEADER, ["D-1", "Ann", 46000, "Won", 100, 46100]], {}, { history });
    expect(find(findings, "historyOfOtherDeals")).toEqual({
      kind: "historyOfOtherDeals",
      count: 2,
      share: 0.5,
      cells: ["y!B3", "y!B4"],
    });
  });

  test("people without a team, or a team without a person", () => {
    const { findings } = readWith(
      createPeopleReader,
      ["Owner", "Team", "From"],
      [
        ["Ann", "North", 46000],
        ["Bob", "", 46000],
        ["-", "North", ""],
        ["", "", ""],
      ],
    );
    expect(findings).toEqual([{ kind: "peopleIncomplete", count: 2, share: 0.5, cells: ["y!B3", "y!A4"] }]);
  });
});

test("a won quote closed before its quote date is left out of the cycle, and that is said", () => {
  const header = ["ID", "Owner", "Created", "Quote date", "Closed", "Status", "Value"];
  const { findings } = readDeals([
    header,
    [1, "Ann", 46000, 46050, 46040, "Won", 5],
    [2, "Ann", 46000, 46050, 45990, "Won", 5],
    [3, "Ann", 46000, 46050, 46050, "Won", 5],
    [4, "Ann", 46000, 46050, 46040, "Lost", 5],
  ]);
  expect(find(findings, "closedBeforeQuoted")?.cells).toEqual(["x!E2"]);
  expect(find(findings, "closedBeforeCreated")?.cells).toEqual(["x!E3"]);
});

describe("the as-of date", () => {
  const rows = [
    ["D-1", "Ann", 46000, "Won", 100, 46100],
    ["D-2", "Ann", 46150, "Open", 100, 46400],
    ["D-3", "Ann", READING_DAY + 30, "Open", 100, ""],
  ];
  test("is the latest past event, never an expected date and never a day after the reading", () => {
    expect(read(rows).asOf).toBe(46150);
  });
  test("is what was asked, where it was asked", () => {
    expect(read(rows, { asOf: 46050 }).asOf).toBe(46050);
  });
  test("more than 31 days before the reading is said", () => {
    expect(find(read(rows, { readingDay: 46182 }).findings, "oldData")).toMatchObject({ values: { days: 32 } });
    expect(find(read(rows, { readingDay: 46181 }).findings, "oldData")).toBeUndefined();
  });
});

describe("the measure", () => {
  const header = ["ID", "Status", "Value", "Cost"];
  test("margin is its column, else the value less the cost", () => {
    expect([...readDeals([header, [1, "Won", 100, 60]], { measure: "margin" }).data.value]).toEqual([40]);
    const both = [...header, "Margin"];
    expect([...readDeals([both, [1, "Won", 100, 60, 35]], { measure: "margin" }).data.value]).toEqual([35]);
  });
  test("what is wrong with an amount points at the column the measure is read from; a loss on a deal is no mistake", () => {
    const both = [...header, "Margin"];
    const rows = [
      [1, "Won", 100, 160, -60],
      [2, "Won", 100, 60, ""],
      [3, "Lost", 100, "", 10],
      [4, "Won", "", 60, 40],
      [5, "Won", 100, "", 40],
    ];
    const cells = (header: string[], measure: "revenue" | "margin") =>
      readDeals([header, ...rows.map((row) => row.slice(0, header.length))], { measure })
        .findings.filter(({ kind }) => kind === "negativeAmount" || kind === "wonWithoutValue")
        .map(({ kind, cells }) => [kind, ...cells]);
    expect(cells(both, "margin")).toEqual([["wonWithoutValue", "x!E3"]]);
    expect(cells(header, "margin")).toEqual([["wonWithoutValue", "x!C5", "x!D6"]]);
    expect(cells(both, "revenue")).toEqual([["wonWithoutValue", "x!C5"]]);
    const negative = readDeals([both, [1, "Won", -5, 5, 10], [2, "Lost", 5, 5, 5]]).findings;
    expect(find(negative, "negativeAmount")?.cells).toEqual(["x!C2"]);
  });
  test("margin without such columns is an error that names the sheet", () => {
    const attempt = () =>
      readDeals(
        [
          ["ID", "Status", "Value"],
          [1, "Won", 100],
        ],
        { measure: "margin" },
      );
    expect(attempt).toThrow(new SalesboardError("value", "findings:error.noMargin", { sheet: "x" }));
  });
});

test("teams: by people and the day of the deal, whatever the case of the names", () => {
  const teams = [
    { owner: "ann", team: "North", from: NO_DAY, until: toDay(2025, 12, 31) },
    { owner: "ann", team: "South", from: toDay(2026, 1, 1), until: toDay(9999, 12, 31) },
  ];
  const { data } = readDeals(
    [
      HEADER,
      [1, "Ann", "2025-01-01", "Won", 1, "2025-06-01"],
      [2, "ANN", "2025-01-01", "Won", 1, "2026-06-01"],
      [3, "Bob", "2025-01-01", "Open", 1, ""],
    ],
    {},
    { teams },
  );
  expect(Array.from(data.team.codes, (code) => data.team.texts[code])).toEqual(["North", "South", undefined]);
});
