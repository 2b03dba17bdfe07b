import { until } from "../until";
import { openSalesboard, type Rows } from "../openSalesboard";
import { AUGUST, JULY, JUNE, SAID_IN_AUGUST, SAID_IN_JULY, withColumns } from "./exports";

jest.setTimeout(240_000);

type Board = Awaited<ReturnType<typeof openSalesboard>>;
const KEPT = "Deals as last read";
const SHEETS = ["Deals", "Sales dashboard", "Growth", "Data check", "Sales figures", "Snapshots", KEPT];

const heard = (board: Board) => board.excel.page.document.querySelector("[role=status]")?.textContent ?? "";

async function connected(rows: Rows = JUNE, others: Readonly<Record<string, Rows>> = {}): Promise<Board> {
  const board = await openSalesboard({ Deals: rows, ...others });
  expect(await board.press("connectAndBuild")).toMatchObject({ kind: "done" });
  return board;
}

/** As a person pastes the next export over the last one, who first takes away what is there; the add-in does not hear of it. */
function paste(board: Board, rows: Rows, name = "Deals"): void {
  const { engine } = board.document;
  const { id } = engine.listSheets().find((sheet) => sheet.name === name)!;
  const columns = Math.max(10, ...rows.map((row) => row.length));
  const length = Math.max(20, rows.length);
  const cells = Array.from({ length }, (_, row) =>
    Array.from({ length: columns }, (__, column) => ({ value: rows[row]?.[column] ?? null })),
  );
  engine.writeCells(id, { row: 0, column: 0, rows: length, columns }, cells);
}

const said = async (board: Board) => (await board.press("connectAndBuild")).text;

/** The table as "date who count value". */
const snapshots = (board: Board) =>
  board.table("SalesboardSnapshots").map((row) => Object.values(row).slice(0, 5).join(" "));

describe("the next export, pasted over the last one", () => {
  test("is told: what is new, changed and gone; the first one is told nothing of", async () => {
    const board = await connected();
    expect(board.sheetNames()).toEqual(SHEETS);
    expect((board.excel.settings()["Salesboard.lastMessage"] as { text: string }).text).not.toContain("Since");
    paste(board, JULY);
    expect(await said(board)).toContain(SAID_IN_JULY);
    // Read again it is the same export, and nothing is told twice.
    expect(await said(board)).not.toContain("Since");
    paste(board, AUGUST);
    expect(await said(board)).toContain(SAID_IN_AUGUST);
    expect(board.excel.problems).toEqual([]);
    board.close();
  });

  test("is told also where the sheets follow by themselves", async () => {
    const board = await connected();
    await board.excel.user.type("Deals", "A1", [...JULY.slice(0, 6)]);
    await until(() => heard(board).includes(SAID_IN_JULY), true);
    board.close();
  });

  test("is compared with what the workbook keeps, when it was closed meanwhile", async () => {
    const board = await connected();
    board.excel.close();
    paste(board, JULY);
    const again = await openSalesboard({}, { document: board.document });
    expect(await said(again)).toContain(SAID_IN_JULY);
    again.excel.close();
    paste(again, AUGUST);
    const third = await openSalesboard({}, { document: board.document });
    expect(await said(third)).toContain(SAID_IN_AUGUST);
    expect(third.excel.problems).toEqual([]);
    third.close();
  });

  test("may stand on another sheet, the old one deleted", async () => {
    const board = await connected(JUNE, { Notes: [["a note"]] });
    await board.excel.user.deleteSheet("Deals");
    await board.excel.user.addSheet("Export July");
    paste(board, JULY, "Export July");
    expect(await said(board)).toContain(SAID_IN_JULY);
    board.close();
  });

  test("may have its columns renamed, moved and new: they are found again, and that is told", async () => {
    const board = await connected();
    const other = withColumns(JULY, [
      ["Region", "Region"],
      ["Deal ID", "Deal ID"],
      ["Salesperson", "Owner"],
      ["Created", "Created"],
      ["Closed", "Closed"],
      ["Status", "Status"],
      ["Deal value", "Amount"],
      ["Country", "none"],
    ]);
    paste(board, other);
    // Renamed: Owner and Amount. Moved: Region. New: Country.
    const text = await said(board);
    expect(text).toContain(`${SAID_IN_JULY} 4 columns are called otherwise, are new, gone or elsewhere`);
    board.close();
  });

  test("may lack the ids: that is said, the last export is not forgotten, and the one after is compared with it", async () => {
    const board = await connected();
    const noIds = JULY.map((row) => row.slice(1));
    paste(board, noIds);
    expect(await said(board)).toContain("No column with ids of the deals is recognised");
    paste(board, JULY);
    expect(await said(board)).toContain(SAID_IN_JULY);
    board.close();
  });

  test("of other deals is compared with nothing, and is what the next one is compared with", async () => {
    const board = await connected();
    const others = (rows: Rows): Rows => rows.map((row, at) => (at === 0 ? row : [`X-${row[0]}`, ...row.slice(1)]));
    paste(board, others(JUNE));
    expect(await said(board)).toContain("These are other deals than those read before");
    paste(board, others(JULY));
    expect(await said(board)).toContain(SAID_IN_JULY);
    board.close();
  });
});

test("a cell corrected by hand is no next export, and what the last export changed stays", async () => {
  const board = await connected();
  paste(board, JULY);
  await said(board);
  await board.type("Deals", 4, 5, "95");
  expect(await said(board)).not.toContain("Since");
  // The next one is compared with July's export as it came: D5 counts once, as it is won now.
  paste(board, AUGUST);
  expect(await said(board)).toContain(SAID_IN_AUGUST);
  board.close();
});

describe("a header changed by hand", () => {
  const LOST =
    'One column is called otherwise, is new, gone or elsewhere: see the data. Revenue was read from "Amount"; no column is recognised as that any more.';

  const BACK = "The columns are again those of the export.";

  test.each<[string, Rows]>([
    ["", JUNE],
    [", where the deals have no ids", JUNE.map((row) => row.slice(1))],
  ])("is told once, with the figure that it costs%s", async (_, rows) => {
    const board = await connected(rows);
    const column = rows[0]!.indexOf("Amount");
    await board.type("Deals", 0, column, "Remark");
    expect(await said(board)).toContain(LOST);
    expect(await said(board)).not.toContain("column");
    await board.type("Deals", 0, column, "Amount");
    expect(await said(board)).toContain(BACK);
    expect(await said(board)).not.toContain("column");
    board.close();
  });

  test("is told where the sheets follow by themselves, and is taken back when the header is", async () => {
    const board = await connected();
    await board.excel.user.type("Deals", "F1", "Remark");
    await until(() => heard(board).includes(LOST), true);
    await board.excel.user.type("Deals", "F1", "Amount");
    await until(() => heard(board).includes(BACK), true);
    expect(heard(board)).not.toContain("Amount");
    board.close();
  });
});

test("another measure is no change of the deals", async () => {
  const withCost = (rows: Rows): Rows => rows.map((row, at) => [...row, at === 0 ? "Cost" : 10]);
  const board = await connected(withCost(JUNE));
  board.document.settings.set("Salesboard.options", { measure: "margin" });
  expect(await said(board)).not.toContain("Since");
  paste(board, withCost(JULY));
  expect(await said(board)).toContain(SAID_IN_JULY);
  board.close();
});

describe("the snapshots", () => {
  test("have a row for everybody and each owner at each export, and replace what would be reconstructed", async () => {
    const board = await connected();
    const ofJune = ["2026-06-28 Everybody Team 4 1650", "2026-06-28 Person Ann 1 400", "2026-06-28 Person Ben 3 1250"];
    expect(snapshots(board)).toEqual(ofJune);
    paste(board, JULY);
    await said(board);
    const ofJuly = ["2026-07-30 Everybody Team 2 680", "2026-07-30 Person Ann 1 600", "2026-07-30 Person Ben 1 80"];
    expect(snapshots(board)).toEqual([...ofJune, ...ofJuly]);
    paste(board, AUGUST);
    await said(board);
    const ofAugust = ["2026-08-30 Everybody Team 2 670", "2026-08-30 Person Ann 1 600", "2026-08-30 Person Ben 1 70"];
    expect(snapshots(board)).toEqual([...ofJune, ...ofJuly, ...ofAugust]);
    const openAt = (period: string) => {
      const row = board.table("SalesboardKPIs").find((one) => one["Key"] === `Team|${period}`)!;
      return [row["openQuotes"], row["openValue"], row["openAsOf"]];
    };
    // D4, which the CRM has no more, was open in June: without it there would be three of 1,430, by the values of August.
    expect(openAt("2026-06")).toEqual([4, 1650, "2026-06-28"]);
    expect(openAt("2026-07")).toEqual([2, 680, "2026-07-30"]);
    expect(openAt("2026-08")).toEqual([2, 670, null]);
    // Reconstructed: on 31 May D2, D3 were open; D4, too, but nobody kept that.
    expect(openAt("2026-05")).toEqual([2, 1350, null]);
    await board.excel.user.type("Deals", "J20", '=SALESKPI("openQuotes","","2026-06")');
    await until(() => board.read("Deals", 19, 9), 4);
    expect(board.excel.problems).toEqual([]);
    board.close();
  });

  test("of one date are written anew, older ones stay as people edited them, with their notes beside", async () => {
    const board = await connected();
    paste(board, JULY);
    await said(board);
    await board.type("Snapshots", 5, 3, "7");
    await board.type("Snapshots", 5, 9, "as I counted");
    await board.type("Deals", 4, 5, "95");
    await said(board);
    expect(snapshots(board)[0]).toBe("2026-06-28 Everybody Team 7 1650");
    expect(snapshots(board).slice(3)).toEqual([
      "2026-07-30 Everybody Team 2 695",
      "2026-07-30 Person Ann 1 600",
      "2026-07-30 Person Ben 1 95",
    ]);
    expect(board.read("Snapshots", 5, 9)).toBe("as I counted");
    board.close();
  });

  test("are words in the reader's language, and go on counting for a colleague who reads another one", async () => {
    const board = await connected();
    const basis = () => board.table("SalesboardSnapshots").map((row) => Object.values(row)[5]);
    expect(new Set(basis())).toEqual(new Set(["revenue · all opportunities"]));
    board.document.settings.set("Salesboard.options", { language: "nl" });
    paste(board, JULY);
    await said(board);
    expect(snapshots(board).slice(0, 2)).toEqual(["2026-06-28 Iedereen Team 4 1650", "2026-06-28 Persoon Ann 1 400"]);
    expect(new Set(basis())).toEqual(new Set(["omzet · alle verkoopkansen"]));
    const june = board.table("SalesboardKPIs").find((row) => row["Key"] === "Team|2026-06")!;
    expect([june["openQuotes"], june["openAsOf"]]).toEqual([4, "2026-06-28"]);
    board.close();
  });

  test("are not made of a day that somebody looks back to", async () => {
    const board = await connected();
    board.document.settings.set("Salesboard.options", { asOf: "2026-05-31" });
    await said(board);
    expect(snapshots(board).map((row) => row.slice(0, 10))).toEqual(["2026-06-28", "2026-06-28", "2026-06-28"]);
    board.close();
  });

  test("keep names that look like formulas as texts", async () => {
    const evil = '=HYPERLINK("http://x","Ann")';
    const board = await connected(JUNE.map((row) => row.map((cell) => (cell === "Ann" ? evil : cell))));
    const { cells, values } = board.contents("Snapshots")!;
    expect(values.flat()).toContain(evil);
    expect(cells.flat().filter((cell) => typeof cell === "string" && cell.startsWith("=H"))).toEqual([evil]);
    expect(snapshots(board)).toContain(`2026-06-28 Person ${evil} 1 400`);
    const kept = board.contents(KEPT)!;
    expect(kept.values.flat().filter((cell) => cell === evil)).toHaveLength(2);
    board.close();
  });

  test("are left alone where their table stands no more on its sheet", async () => {
    const board = await connected();
    const { engine } = board.document;
    engine.deleteTable(engine.listTables().find(({ name }) => name === "SalesboardSnapshots")!.id);
    const before = board.contents("Snapshots")!.values;
    paste(board, JULY);
    expect(await said(board)).toContain(SAID_IN_JULY);
    expect(board.contents("Snapshots")!.values).toEqual(before);
    board.close();
  });
});
