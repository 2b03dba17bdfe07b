import { ROW, TILES } from "../../../src/core/report/dashboard/layout";
import { showPane } from "../../taskpane/openPane";
import { fewDeals, manyDeals } from "../deals";
import { openSalesboard, type Rows } from "../openSalesboard";
import { longEnough, until } from "../until";

jest.setTimeout(240_000);

type Salesboard = Awaited<ReturnType<typeof openSalesboard>>;
const DASHBOARD = "Sales dashboard";
const FIGURES = "Sales figures";
/** Status of the deal D8, which is open. */
const D8_STATUS = "E9";
/** The pane's button for what a protected sheet is answered with. */
const OFFER = /^Take protection off/;

const openQuotes = (board: Salesboard) => board.read(DASHBOARD, ROW.tileValue, TILES[0]!.column);
const heard = (board: Salesboard) => board.excel.page.document.querySelector("[role=status]")?.textContent ?? "";
const sheetId = (board: Salesboard, name: string) =>
  board.document.engine.listSheets().find((sheet) => sheet.name === name)!.id;

async function withDashboard(sheets: Readonly<Record<string, Rows>> = { Deals: fewDeals }): Promise<Salesboard> {
  const board = await openSalesboard(sheets);
  expect(await board.press("connectAndBuild")).toMatchObject({ kind: "done" });
  return board;
}

/** How often the cell SalesboardRead, which says when the data were read, is written from now on. */
function countReadings(board: Salesboard): () => number {
  let count = 0;
  const id = sheetId(board, FIGURES);
  const stamp = board.document.engine.listNames().find(({ name }) => name === "SalesboardRead")!;
  const [, column = "", row = ""] = /\$([A-Z]+)\$(\d+)$/.exec(stamp.formula) ?? [];
  const at = { row: Number(row) - 1, column: column.charCodeAt(0) - "A".charCodeAt(0) };
  board.document.engine.onChanged((change) => {
    const { row: top, column: left, rows, columns } = change.area;
    const isStamp = top <= at.row && at.row < top + rows && left <= at.column && at.column < left + columns;
    if (change.sheetId === id && isStamp) count++;
  });
  return () => count;
}

/** Which sheets are written to from now on. */
function watchWrites(board: Salesboard): Set<string> {
  const written = new Set<string>();
  board.document.engine.onChanged((change) => written.add(change.sheetId));
  return written;
}

describe("when the data are changed by hand", () => {
  test("the sheets follow by themselves, and what the person sees and has selected stays", async () => {
    const board = await withDashboard();
    const charts = board.document.charts.map(({ id }) => id);
    await board.excel.user.select("Deals", "C3");
    expect(openQuotes(board)).toBe(4);
    await board.excel.user.type("Deals", D8_STATUS, "Lost");
    await until(() => openQuotes(board), 3);
    await board.excel.idle();
    const place = await (board.excel.page as unknown as { Excel: typeof Excel }).Excel.run(async (context) => {
      const selected = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return selected.address;
    });
    expect(place).toBe("Deals!C3");
    expect(board.document.charts.map(({ id }) => id)).toEqual(charts);
    expect(board.excel.problems).toEqual([]);
    board.close();
  });

  test("rows that are added below and taken away count", async () => {
    const board = await withDashboard();
    await board.excel.user.type("Deals", "A14", [["D13", "Ben", 46_180, "", "Open", 700]]);
    await until(() => openQuotes(board), 5);
    await board.excel.user.deleteRows("Deals", "12:14");
    await until(() => openQuotes(board), 2);
    board.close();
  });

  test("a cell that asks SALESKPI and points at SalesboardRead shows the new figure", async () => {
    const board = await withDashboard({ Deals: fewDeals, Mine: [["mine"]] });
    await board.excel.user.type("Mine", "A1", '=SALESKPI("openQuotes","","",SalesboardRead)');
    await until(() => board.read("Mine", 0, 0), 4);
    await board.excel.user.type("Deals", D8_STATUS, "Lost");
    await until(() => board.read("Mine", 0, 0), 3);
    board.close();
  });

  test("many changes at once are one reading", async () => {
    const board = await withDashboard();
    const readings = countReadings(board);
    await Promise.all(["E9", "E10", "E12"].map((cell) => board.excel.user.type("Deals", cell, "Lost")));
    await until(() => openQuotes(board), 1);
    await longEnough();
    await board.excel.idle();
    expect(readings()).toBe(1);
    board.close();
  });

  test("what is changed while the data are being read again is read as well", async () => {
    const board = await withDashboard({ Deals: manyDeals(3000) });
    const before = openQuotes(board) as number;
    board.excel.requests.before('"Arguments":[501,0,', () => board.excel.user.type("Deals", "E4", "Lost"));
    await board.excel.user.type("Deals", "E7", "Lost");
    await until(() => openQuotes(board), before - 2);
    board.close();
  });
});

describe("nothing is read and written", () => {
  test("for what people do on other sheets, and on the dashboard itself", async () => {
    const board = await withDashboard({ Deals: fewDeals, Notes: [["a note"]] });
    const readings = countReadings(board);
    const requests = await board.requests.count(async () => {
      await board.excel.user.type("Notes", "A2", "another note");
      await board.excel.user.type(DASHBOARD, "A1", "mine");
      await longEnough();
      await board.excel.idle();
    });
    expect([requests, readings()]).toEqual([0, 0]);
    board.close();
  });

  test("beside a table of deals", async () => {
    const board = await openSalesboard({ Deals: fewDeals });
    board.document.engine.addTable(sheetId(board, "Deals"), { row: 0, column: 0, rows: 13, columns: 6 }, "Deals");
    await board.press("connectAndBuild");
    const requests = await board.requests.count(async () => {
      await board.excel.user.type("Deals", "J3", "note");
      await longEnough();
    });
    expect(requests).toBe(0);
    await board.excel.user.type("Deals", D8_STATUS, "Lost");
    await until(() => openQuotes(board), 3);
    board.close();
  });

  test("in a workbook that was never connected", async () => {
    const board = await openSalesboard({ Deals: fewDeals });
    await longEnough();
    // Two things only: what is connected, to be shown in the pane and to be followed.
    expect(board.excel.requests.count).toBeLessThanOrEqual(2);
    const requests = await board.requests.count(async () => {
      await board.excel.user.type("Deals", D8_STATUS, "Lost");
      await longEnough();
    });
    expect(requests).toBe(0);
    board.close();
  });
});

describe("when a co-author at another Excel changes the data", () => {
  test("nothing is written here, as their own add-in does that, but who asks gets the new figure", async () => {
    const board = await withDashboard({ Deals: fewDeals, Mine: [["mine"]] });
    const written = watchWrites(board);
    await board.excel.coauthor.type("Deals", D8_STATUS, "Lost");
    await longEnough();
    await board.excel.idle();
    expect([...written]).toEqual([sheetId(board, "Deals")]);
    expect(openQuotes(board)).toBe(4);
    await board.excel.user.type("Mine", "A1", '=SALESKPI("openQuotes")');
    await until(() => board.read("Mine", 0, 0), 3);
    board.close();
  });

  test("what they changed is in the figures after the next change here", async () => {
    const board = await withDashboard();
    await board.excel.coauthor.type("Deals", D8_STATUS, "Lost");
    await board.excel.user.type("Deals", "E10", "Lost");
    await until(() => openQuotes(board), 2);
    board.close();
  });
});

describe("what goes wrong meanwhile", () => {
  test("is told once, in the pane, and the earlier figures stay until the data are right again", async () => {
    const board = await withDashboard();
    const kept = board.excel.settings()["Salesboard.lastMessage"];
    let told = 0;
    const { MutationObserver, document } = board.excel.page;
    new MutationObserver(() => told++).observe(document.querySelector("[role=status]")!, { childList: true });
    await board.excel.user.type("Deals", "E1", "-");
    await until(() => /does not look like a list of deals/.test(heard(board)), true);
    expect(heard(board)).toMatch(/The data have been changed, but the figures on the sheets are still those of .+\.$/);
    expect(openQuotes(board)).toBe(4);
    await board.excel.user.type("Deals", "E1", "NULL");
    await longEnough();
    await board.excel.idle();
    expect(told).toBe(1);
    expect(board.excel.settings()["Salesboard.lastMessage"]).toEqual(kept);
    await board.excel.user.type("Deals", "E1:E9", [...fewDeals.slice(0, 8).map((row) => [row[4]]), ["Lost"]]);
    await until(() => openQuotes(board), 3);
    await until(() => heard(board), "The figures are up to date again: 12 deals were read.");
    expect(board.excel.problems).toEqual([]);
    board.close();
  });

  test("a protected sheet is answered with the offer, which brings the sheets up to date and protects it again", async () => {
    const board = await withDashboard();
    const { user } = board.excel;
    await user.protectSheet(FIGURES);
    const pane = await showPane(board);
    await user.select("Deals", "C3");
    await user.type("Deals", D8_STATUS, "Lost");
    await until(() => /"Sales figures" could not be brought up to date: it is protected/.test(heard(board)), true);
    await pane.press(OFFER);
    await until(() => heard(board), "The figures are up to date again: 12 deals were read.");
    await board.excel.idle();
    expect([openQuotes(board), pane.button(OFFER)]).toEqual([3, undefined]);
    expect(board.document.engine.activeSheetId()).toBe(sheetId(board, "Deals"));
    await expect(user.type(FIGURES, "A1", "x")).rejects.toThrow();
    expect(board.excel.problems).toEqual([]);
    board.close();
  });

  test("an error that somebody else told is taken back, with its offer, when the sheets could follow again", async () => {
    const board = await withDashboard();
    const { user } = board.excel;
    await user.protectSheet(FIGURES);
    await user.type("Deals", "E1", "-");
    await until(() => /still those of/.test(heard(board)), true);
    await user.type("Deals", "E1", "Status");
    await board.excel.press("connectAndBuild").catch(() => undefined);
    await board.excel.idle();
    expect(heard(board)).toMatch(/it is protected/);
    // The error opened the pane.
    const pane = await showPane(board);
    expect(pane.button(OFFER)).toBeDefined();
    await user.unprotectSheet(FIGURES);
    await user.type("Deals", D8_STATUS, "Lost");
    await until(() => heard(board), "The figures are up to date again: 12 deals were read.");
    expect([openQuotes(board), pane.button(OFFER)]).toEqual([3, undefined]);
    board.close();
  });

  test("a sheet of deals that was deleted is told, the figures stay, and a new export in its place is followed", async () => {
    const board = await withDashboard({ Deals: fewDeals, Notes: [["a note"]] });
    const { user } = board.excel;
    await user.deleteSheet("Deals");
    await until(() => /still those of/.test(heard(board)), true);
    expect(openQuotes(board)).toBe(4);
    await user.addSheet("Export July");
    await user.type("Export July", "A1", fewDeals.slice(0, 9));
    // The figures stand on the sheet before it is said.
    await until(() => /up to date again: 8 deals were read/.test(heard(board)), true);
    // The first eight of the twelve deals.
    expect(heard(board)).toContain("Since the last export: 0 new, 0 changed, 4 gone.");
    expect(openQuotes(board)).toBe(1);
    expect(board.excel.problems).toEqual([]);
    board.close();
  });
});

describe("when a connected workbook is opened again", () => {
  async function reopened(sheets: Readonly<Record<string, Rows>>) {
    const board = await withDashboard(sheets);
    board.excel.close();
    const again = await openSalesboard({}, { document: board.document });
    await longEnough();
    // What is connected, for the pane and to follow it, and the wish to be told of changes.
    expect(again.excel.requests.count).toBeLessThanOrEqual(3);
    return again;
  }

  test("it is not read until it is needed, and the sheets follow the first change", async () => {
    const board = await reopened({ Deals: fewDeals, Notes: [["a note"]] });
    await board.excel.user.type("Deals", D8_STATUS, "Lost");
    await until(() => openQuotes(board), 3);
    board.close();
  });

  test("a change elsewhere has it only looked up once what is connected", async () => {
    const board = await reopened({ Deals: fewDeals, Notes: [["a note"]] });
    const readings = countReadings(board);
    await board.excel.user.type("Notes", "A2", "another note");
    await longEnough();
    await board.excel.idle();
    const looked = board.excel.requests.count;
    await board.excel.user.type("Notes", "A3", "a third note");
    await longEnough();
    await board.excel.idle();
    expect([board.excel.requests.count - looked, readings()]).toEqual([0, 0]);
    await board.excel.user.type("Deals", D8_STATUS, "Lost");
    await until(() => openQuotes(board), 3);
    board.close();
  });

  test("SALESKPI answers", async () => {
    const board = await reopened({ Deals: fewDeals, Mine: [["mine"]] });
    await board.excel.user.type("Mine", "A1", '=SALESKPI("openQuotes")');
    await until(() => board.read("Mine", 0, 0), 4);
    board.close();
  });
});

test("a sheet of a kind that is not read may be changed without a reading", async () => {
  // Orders are not read beside deals, as each would count twice.
  const orders: Rows = [
    ["Order ID", "Customer", "Order date", "Ship date", "Amount", "Order status"],
    ["O1", "Acme", 46_000, 46_003, 1200, "New"],
  ];
  const board = await withDashboard({ Deals: fewDeals, Orders: orders });
  const requests = await board.requests.count(async () => {
    await board.excel.user.type("Orders", "F2", "Shipped");
    await longEnough();
  });
  expect(requests).toBe(0);
  board.close();
});
