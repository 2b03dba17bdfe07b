import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dealSheets } from "../../../src/sample/dealSheets";
import { sampleTruth } from "../../../src/sample/sampleTruth";
import { createDocument } from "../../../src/workbench/files/createDocument";
import type { HeadlessOptions } from "../../../src/workbench/headless/startHeadlessExcel";
import { fewDeals } from "../deals";
import type { Rows } from "../openSalesboard";
import { openVerbs } from "../openVerbs";

jest.setTimeout(240_000);

type Verbs = typeof import("../../../src/excel/actions/readWithAction") &
  typeof import("../../../src/excel/actions/trySampleAction") &
  typeof import("../../../src/excel/work");

/** What Excel on the web allows. */
const WEB_LIMIT = 5 * 1024 * 1024;
const SHEETS = ["Sample deals", "Sample stage history", "Sample people"];
const truth = sampleTruth();

async function open(sheets: Readonly<Record<string, Rows>>, options: Partial<HeadlessOptions> = {}) {
  const modules = ["excel/actions/readWithAction", "excel/actions/trySampleAction", "excel/work"];
  const { board, verbs } = await openVerbs<Verbs>(modules, sheets, options);
  const told = async (task: ReturnType<ReturnType<Verbs["trySampleAction"]>>): Promise<string> => {
    const said = await task;
    return typeof said === "string" ? said : said.text;
  };
  return {
    board,
    trySample: (action = verbs.trySampleAction()) => told(action(verbs.unwatchedWork())),
    action: () => verbs.trySampleAction(),
    readWith: (choice: Parameters<Verbs["readWithAction"]>[0]) =>
      told(verbs.readWithAction(choice)(verbs.unwatchedWork())),
  };
}

type Board = Awaited<ReturnType<typeof open>>["board"];

/** Over all time. */
const figureOf = (board: Board, column: string) =>
  board.table("SalesboardKPIs").find(({ WhoKind, PeriodKind }) => WhoKind === "all" && PeriodKind === "all")?.[column];

test("nothing of the sample is in what is loaded when Excel starts the add-in", () => {
  const built = readdirSync("dist").filter((name) => name.endsWith(".js"));
  const withPeople = built.filter((name) => readFileSync(join("dist", name), "utf8").includes("Femke de Wit"));
  expect(withPeople).toEqual([expect.stringMatching(/^sample\./)]);
});

describe("in a workbook without deals", () => {
  let board: Board;
  let said: string;
  let requests: number;
  beforeAll(async () => {
    const opened = await open({ Mine: [["mine"]] }, { payloadLimit: WEB_LIMIT });
    board = opened.board;
    requests = await board.requests.count(async () => {
      said = await opened.trySample();
    });
  });
  afterAll(() => board.close());

  test("three sheets are made after the reader's own, and the reader is told whose they are, and that the deals were read", () => {
    expect(board.sheetNames()).toEqual(["Mine", ...SHEETS]);
    expect(said).toMatch(/^The sheets "Sample deals", "Sample stage history", "Sample people" were made/);
    expect(said).toMatch(/Delete them whenever you like/);
    expect(said).toContain(`${truth.rows.toLocaleString("en")} deals were read from the sheet "Sample deals"`);
    expect(board.contents("Mine")?.values).toEqual([["mine"]]);
  });

  test("the sheet with the deals is shown", () => {
    const { engine } = board.document;
    expect(engine.listSheets().find(({ id }) => id === engine.activeSheetId())?.name).toBe("Sample deals");
  });

  test("each cell holds what the firm's CRM would have exported: texts that look like dates and amounts are texts", () => {
    for (const [at, { columns, rows }] of dealSheets().entries()) {
      const { values } = board.contents(SHEETS[at]!)!;
      expect(values).toEqual([columns.map(({ header }) => header), ...rows]);
    }
    const texts = dealSheets()[0]!
      .rows.flat()
      .filter((cell) => /^(\d\d-\d\d-\d{4}|€ .*)$/.test(String(cell)));
    expect(texts.length).toBeGreaterThan(3);
  });

  test("the figures are those of the firm's own books", async () => {
    await board.press("connectAndBuild");
    const { won, lost } = truth.quotes;
    expect(figureOf(board, "closingRate")).toBeCloseTo(won / (won + lost), 12);
    expect(figureOf(board, "averageOrder")).toBeCloseTo(truth.averageOrder, 6);
    // The teams come from the sheet of people.
    expect(board.table("SalesboardKPIs").map(({ Who }) => Who)).toContain("België");
  });

  test("the rows cost no requests of their own", () => {
    expect(requests).toBeLessThanOrEqual(40);
  });
});

describe("in a workbook with deals", () => {
  test("the sample is read although there are others, and these are read again when they are chosen", async () => {
    const { board, trySample, readWith } = await open({ Deals: fewDeals });
    await board.press("connectAndBuild");
    expect(await trySample()).toContain(`${truth.rows.toLocaleString("en")} deals were read`);
    expect(board.read("Sales dashboard", 0, 1)).not.toBe("");
    expect(figureOf(board, "closingRate")).toBeCloseTo(truth.quotes.won / (truth.quotes.won + truth.quotes.lost), 12);
    // Nothing of the reader's is missed in the sample's figures.
    expect(board.table("SalesboardFindings").map(({ Kind }) => Kind)).not.toContain("otherDealsNotRead");

    expect(await readWith({ deals: undefined })).toContain('12 deals were read from the sheet "Deals"');
    // The sample's history and people are not taken for the reader's.
    const kinds = board.table("SalesboardFindings").map(({ Kind }) => Kind);
    expect(kinds).not.toContain("historyOfOtherDeals");
    expect(board.table("SalesboardKPIs").map(({ Who }) => Who)).not.toContain("België");
    board.close();
  });

  test("when its sheets are deleted, the reader's own deals are read again without a word", async () => {
    const { board, trySample, readWith } = await open({ Deals: fewDeals });
    await trySample();
    for (const sheet of SHEETS) await board.excel.user.deleteSheet(sheet);
    expect(await readWith({})).toContain('12 deals were read from the sheet "Deals"');
    expect(board.excel.settings()["Salesboard.options"]).toEqual({});
    board.close();
  });

  test("where a protected sheet kept the dashboard from following, the next try makes no second sample", async () => {
    const { board, trySample, action } = await open({ Deals: fewDeals });
    await board.press("connectAndBuild");
    await board.excel.user.protectSheet("Sales figures");
    const asked = action();
    await expect(trySample(asked)).rejects.toMatchObject({ offer: { kind: "unprotect" } });
    await board.excel.user.unprotectSheet("Sales figures");
    expect(await trySample(asked)).toMatch(
      /^The sheets "Sample deals", "Sample stage history", "Sample people" were made/,
    );
    expect(board.sheetNames().filter((name) => name.startsWith("Sample"))).toEqual(SHEETS);
    expect(figureOf(board, "closingRate")).toBeCloseTo(truth.quotes.won / (truth.quotes.won + truth.quotes.lost), 12);
    board.close();
  });

  test("names that are taken are left to whoever has them, and a second sample is one of its own", async () => {
    const { board, trySample } = await open({ "Sample deals": [["mine"]] });
    await trySample();
    await trySample();
    expect(board.sheetNames()).toEqual([
      ...["Sample deals", "Sample deals 2", "Sample stage history", "Sample people"],
      ...["Sample deals 3", "Sample stage history 2", "Sample people 2"],
    ]);
    expect(board.contents("Sample deals")?.values).toEqual([["mine"]]);
    expect(board.document.engine.listTables().map(({ name }) => name)).toEqual([
      ...["SalesboardSampleDeals", "SalesboardSampleHistory", "SalesboardSamplePeople"],
      ...["SalesboardSampleDeals2", "SalesboardSampleHistory2", "SalesboardSamplePeople2"],
    ]);
    // Each with its own history: no row of the steps is missed.
    await board.press("connectAndBuild");
    expect(board.table("SalesboardFindings").map(({ Kind }) => Kind)).not.toContain("historyOfOtherDeals");
    board.close();
  });
});

test("the sheets speak the reader's language, the data are those of the CRM", async () => {
  const { board, trySample } = await open({ Mijn: [["x"]] }, { displayLanguage: "nl-NL" });
  await trySample();
  expect(board.sheetNames().slice(1)).toEqual(["Voorbeelddeals", "Voorbeeldstappen", "Voorbeeldmedewerkers"]);
  expect(board.read("Voorbeelddeals", 0, 0)).toBe("Deal ID");
  board.close();
});

test("a workbook that counts its days from 1904 has the same dates", async () => {
  const { board, trySample } = await open({ Mine: [["x"]] }, { document: createDocument("x", { date1904: true }) });
  await trySample();
  const created = dealSheets()[0]!.rows[0]![4] as number;
  expect(board.read("Sample deals", 1, 4)).toBe(created - 1462);
  await board.press("connectAndBuild");
  expect(board.excel.settings()["Salesboard.connection"]).toMatchObject({ asOf: truth.asOf });
  board.close();
});

describe("nothing is left of a sample that could not be made", () => {
  test.each(["at once", "halfway"] as const)("Excel refuses to write it, %s", async (how) => {
    const { board, trySample } = await open({ Deals: fewDeals });
    const isWriting = (_: number, text: string) => text.includes("SalesboardSampleDeals");
    await board.requests.refuseWhere(isWriting, how, async () => {
      await expect(trySample()).rejects.toMatchObject({ code: "GeneralException" });
    });
    expect(board.sheetNames()).toEqual(["Deals"]);
    expect(board.excel.settings()).toEqual({});
    board.close();
  });

  test("the structure of the workbook is protected: the reader is offered to take that off", async () => {
    const { board, trySample } = await open({ Deals: fewDeals });
    await board.excel.user.protectWorkbook();
    await expect(trySample()).rejects.toMatchObject({ key: "errors:workbookProtected", offer: { kind: "unprotect" } });
    expect(board.sheetNames()).toEqual(["Deals"]);
    board.close();
  });

  test("the workbook can only be read", async () => {
    const { board, trySample } = await open({}, { document: { ...createDocument("x"), readOnly: true } });
    await expect(trySample()).rejects.toMatchObject({ key: "errors:readOnlyWorkbook" });
    board.close();
  });
});
