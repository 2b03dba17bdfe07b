import { toDay } from "../../../src/core/crm/cells/day";
import { ROW, TILES } from "../../../src/core/report/dashboard/layout";
import { fewDeals, HEADER } from "../deals";
import { openSalesboard, type Rows } from "../openSalesboard";
import { openVerbs } from "../openVerbs";

jest.setTimeout(240_000);

type Verbs = typeof import("../../../src/excel/actions/readWithAction") & typeof import("../../../src/excel/work");
type Choice = Parameters<Verbs["readWithAction"]>[0];
type Sheets = Readonly<Record<string, Rows>>;

/** Beside a workbook, what reads it by a choice; resolves with what is said of it. */
async function open(sheets: Sheets, options: Parameters<typeof openSalesboard>[1] = {}) {
  const { board, verbs } = await openVerbs<Verbs>(["excel/actions/readWithAction", "excel/work"], sheets, options);
  const readWith = async (choice: Choice): Promise<string> => {
    const told = await verbs.readWithAction(choice)(verbs.unwatchedWork());
    return typeof told === "string" ? told : told.text;
  };
  const optionsOf = () => board.excel.settings()["Salesboard.options"];
  return { board, readWith, optionsOf };
}

/** The same document beside an add-in that was just loaded. */
async function reopen({ excel, document }: Awaited<ReturnType<typeof open>>["board"]) {
  excel.close();
  return open({}, { document });
}

const openQuotes = (board: Awaited<ReturnType<typeof open>>["board"]) =>
  board.read("Sales dashboard", ROW.tileValue, TILES[0]!.column);
const day = toDay;
/** Three deals in another form: nothing of it would be recognised, but by who knows, as two columns may be their status. */
const odd: Rows = [
  ["Nr", "Wie", "Nu", "Netto", "Begonnen", "Klaar", "Eerst"],
  ["1", "Zoë", "Won", 1200, day(2026, 3, 1), day(2026, 3, 11), "Lost"],
  ["2", "Zoë", "Lost", 300, day(2026, 3, 2), day(2026, 4, 1), "Won"],
  ["3", "Zoë", "Open", 500, day(2026, 3, 3), null, "Open"],
];
const oddColumns = {
  owner: { header: "Wie" },
  status: { header: "Nu" },
  value: { header: "Netto" },
  created: { header: "Begonnen" },
  closed: { header: "Klaar" },
} as const;

describe("of several lists of deals one is chosen", () => {
  const two = { "Deals 2025": fewDeals.slice(0, 5), "Deals 2026": [HEADER, ...fewDeals.slice(5)] };

  test("and read from then on, also when the workbook is opened again; the data check names the other", async () => {
    const { board, readWith } = await open(two);
    expect((await board.press("connect")).text).toMatch(/Choose in the pane under Data/);
    expect(await readWith({ deals: { sheet: "Deals 2026" } })).toMatch(
      /^8 deals were read from the sheet "Deals 2026"/,
    );
    const again = await reopen(board);
    expect((await again.board.press("connectAndBuild")).text).toMatch(/^The dashboard of 8 deals/);
    const found = again.board.table("SalesboardFindings").find(({ Kind }) => Kind === "otherDealsNotRead");
    expect(found).toMatchObject({ Count: 1, Cells: "'Deals 2025'!A1" });
    again.board.close();
  });

  test("by its table where the sheet has several, wherever that is moved", async () => {
    const side = fewDeals.map((row, at) => [...row, null, ...(fewDeals[at === 0 ? 0 : 1] ?? [])]);
    const { board, readWith } = await open({ Data: side });
    const { engine } = board.document;
    const { id } = engine.listSheets()[0]!;
    engine.addTable(id, { row: 0, column: 0, rows: 13, columns: 6 }, "Old");
    engine.addTable(id, { row: 0, column: 7, rows: 13, columns: 6 }, "New");
    await readWith({ deals: { sheet: "Data", table: "New" } });
    await board.excel.user.renameSheet("Data", "CRM");
    const again = await reopen(board);
    expect((await again.board.press("connect")).text).toContain('Connected to the sheet "CRM"');
    // All twelve rows are one deal, once more and again.
    await again.board.press("connectAndBuild");
    expect(again.board.table("SalesboardFindings")).toContainEqual(
      expect.objectContaining({ Kind: "duplicateId", Count: 11 }),
    );
    again.board.close();
  });

  test("it may be renamed while the add-in is there: it is read as before, and kept by its new name", async () => {
    const { board, readWith, optionsOf } = await open(two);
    await readWith({ deals: { sheet: "Deals 2026" } });
    await board.excel.user.renameSheet("Deals 2026", "This year");
    expect(await readWith({})).toContain('from the sheet "This year"');
    expect(optionsOf()).toEqual({ deals: { sheet: "This year" } });
    board.close();
  });

  test("it is gone: that is said, and the other is not read in its place", async () => {
    const { board, readWith } = await open(two);
    await readWith({ deals: { sheet: "Deals 2026" } });
    await board.excel.user.deleteSheet("Deals 2026");
    const again = await reopen(board);
    const said = await again.board.press("connectAndBuild");
    expect(said).toMatchObject({ kind: "error", code: "noData" });
    expect(said.text).toMatch(/you chose to read "Deals 2026", and it is not in this workbook any more/);
    expect(again.board.sheetNames()).toEqual(["Deals 2025"]);
    expect(await again.readWith({ deals: undefined })).toContain('from the sheet "Deals 2025"');
    expect(again.optionsOf()).toEqual({});
    again.board.close();
  });

  test("a choice by which nothing can be read is not kept, and what was read stays", async () => {
    const { board, readWith, optionsOf } = await open({ ...two, Odd: odd });
    await readWith({ deals: { sheet: "Deals 2026" } });
    const connection = board.excel.settings()["Salesboard.connection"];
    await expect(readWith({ deals: { sheet: "Odd" } })).rejects.toMatchObject({ key: "errors:noStatusColumn" });
    expect(optionsOf()).toEqual({ deals: { sheet: "Deals 2026" } });
    expect(board.excel.settings()["Salesboard.connection"]).toEqual(connection);
    board.close();
  });

  test("other deals without the chosen quote step: the step is proposed anew, and that is said", async () => {
    const withStage = (stage: string): Rows => [
      [...HEADER, "Stage"],
      ...fewDeals.slice(1).map((row) => [...row, stage]),
    ];
    const { board, readWith, optionsOf } = await open({ A: withStage("Demo"), B: withStage("Offerte") });
    await readWith({ deals: { sheet: "A" }, quoteStep: "Demo" });
    expect(await readWith({ deals: { sheet: "B" } })).toMatch(/These deals have no step "Demo"/);
    expect(optionsOf()).toEqual({ deals: { sheet: "B" } });
    board.close();
  });
});

describe("columns are corrected", () => {
  test("of a list that nobody would recognise: its deals are read, and the data check tells how", async () => {
    const { board, readWith } = await open({ Notes: [["x"]], Odd: odd });
    expect(await readWith({ deals: { sheet: "Odd" }, columns: oddColumns })).toMatch(/^3 deals were read/);
    await board.press("connectAndBuild");
    expect(openQuotes(board)).toBe(1);
    const columns = board.table("SalesboardColumns").filter(({ Sheet }) => Sheet === "Odd");
    expect(columns.map(({ Header, Field }) => [Header, Field])).toEqual([
      ["Nr", null],
      ["Wie", "owner"],
      ["Nu", "status"],
      ["Netto", "value"],
      ["Begonnen", "created"],
      ["Klaar", "closed"],
      ["Eerst", null],
    ]);
    board.close();
  });

  test("the correction holds after the columns were moved, and the sheets that were made follow it", async () => {
    // A second status, in which D8 and D9 are won as well.
    const rows = fewDeals.map((row, at) => [at === 0 ? "Real status" : at === 8 || at === 9 ? "Won" : row[4]!, ...row]);
    const { board, readWith } = await open({ Deals: rows });
    await board.press("connectAndBuild");
    expect(openQuotes(board)).toBe(4);
    await readWith({ columns: { status: { header: "Real status" } } });
    expect(openQuotes(board)).toBe(2);
    await board.excel.user.type(
      "Deals",
      "A1",
      rows.map(([real, ...others]) => [...others, real!]),
    );
    await board.press("makeDashboard");
    expect(openQuotes(board)).toBe(2);
    board.close();
  });

  test("the column is gone: that is found, and the one that is recognised is read", async () => {
    const rows = fewDeals.map((row, at) => [...row, at === 0 ? "Net" : 1]);
    const { board, readWith } = await open({ Deals: rows });
    await readWith({ columns: { value: { header: "Net" } } });
    await board.excel.user.type("Deals", "G1", "Something else");
    await board.press("connectAndBuild");
    const found = board.table("SalesboardFindings").find(({ Kind }) => Kind === "chosenColumnGone");
    expect(found).toMatchObject({ Count: 1, Cells: "Deals!A1", Effect: expect.stringContaining('"Net"') });
    expect(board.table("SalesboardColumns")).toContainEqual(
      expect.objectContaining({ Header: "Value", Field: "value" }),
    );
    board.close();
  });

  test("none of the columns tells won from lost any more: that is said, and nothing is changed", async () => {
    const { board, readWith, optionsOf } = await open({ Deals: fewDeals });
    await expect(readWith({ columns: { status: "none" } })).rejects.toMatchObject({ key: "errors:noStatusColumn" });
    expect(optionsOf()).toBeUndefined();
    board.close();
  });
});

test("in a workbook that can only be read nothing is chosen, and a sentence says so", async () => {
  const { board } = await open({ Deals: fewDeals });
  board.excel.close();
  const { board: again, readWith } = await open({}, { document: { ...board.document, readOnly: true } });
  await expect(readWith({ quoteStep: "all" })).rejects.toMatchObject({ key: "errors:readOnlyWorkbook" });
  expect(await readWith({})).toMatch(/^12 deals were read/);
  again.close();
});
