import type { HeadlessExcel } from "../../../src/workbench/headless/startHeadlessExcel";
import { openExcel } from "../openExcel";

let excel: HeadlessExcel;
let run: typeof Excel.run;
let read: (cell: string) => Promise<unknown>;

beforeEach(async () => {
  ({ excel, run } = await openExcel());
  read = (cell) =>
    run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange(cell).load("values");
      await context.sync();
      return range.values[0]?.[0];
    });
});
afterEach(() => excel.close());

/** Writes A1, then A2, each in a request of its own. */
const writeTwice = () =>
  run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    sheet.getRange("A2").values = [[2]];
    await context.sync();
  });

test("a person can do something between two requests of the add-in", async () => {
  excel.requests.before(2, () => excel.user.renameSheet("Sheet1", "Old"));
  await writeTwice();
  // The add-in holds its sheet by its id, so that the second write finds it.
  const names = await run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    const cells = context.workbook.worksheets.getItem("Old").getRange("A1:A2").load("values");
    await context.sync();
    return [sheets.items.map(({ name }) => name), cells.values];
  });
  expect(names).toEqual([["Old"], [[1], [2]]]);
});

test("or delete what the add-in is about to write to", async () => {
  await excel.user.addSheet("Other");
  excel.requests.before(2, () => excel.coauthor.deleteSheet("Sheet1"));
  await expect(writeTwice()).rejects.toMatchObject({ code: "ItemNotFound" });
});

test("the request is found by a text in it as well, and only once", async () => {
  let times = 0;
  const stop = excel.requests.before('"A2"', () => void times++);
  await writeTwice();
  await writeTwice();
  stop();
  expect(times).toBe(1);
});

test("a person who acts while a request is run waits until it is through", async () => {
  const writing = run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A3");
    range.values = [[1], [2], [3]];
    await context.sync();
  });
  await Promise.all([writing, excel.user.type("Sheet1", "A2", "typed")]);
  expect([await read("A1"), await read("A3")]).toEqual([1, 3]);
});

describe("a request can be made to fail", () => {
  const cells = ["A1", "A2", "A3", "A4", "A5", "B1"];
  const write = () =>
    run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      for (const cell of cells) sheet.getRange(cell).values = [[cell]];
      await context.sync();
    });

  test.each([
    ["before anything was done", "nothing", ["", ""]],
    ["half-way, and what was done stays", "half", ["A1", ""]],
    ["after everything was done, so that only the answer is lost", "everything", ["A1", "B1"]],
  ] as const)("%s", async (_, done, left) => {
    excel.requests.refuse(1, { done });
    await expect(write()).rejects.toMatchObject({ code: "GeneralException" });
    expect([await read("A1"), await read("B1")]).toEqual(left);
    await write();
    expect([await read("A1"), await read("B1")]).toEqual(["A1", "B1"]);
  });

  test("with the code a test wants, as often as it says", async () => {
    const stop = excel.requests.refuse(({ text }) => text.includes('"B1"'), { code: "AccessDenied" });
    await expect(write()).rejects.toMatchObject({ code: "AccessDenied" });
    await expect(write()).rejects.toMatchObject({ code: "AccessDenied" });
    stop();
    await write();
    expect(excel.requests.count).toBe(3);
  });
});

test("an answer can be another one than this host would give", async () => {
  const stop = excel.requests.answer((text) => text.replace('"Sheet1"', '"Blad1"'));
  const name = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1").load("name");
    await context.sync();
    return sheet.name;
  });
  stop();
  expect(name).toBe("Blad1");
});

test("more than 50 requests at once are refused", async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 60 }, () => read("A1")));
  const codes = outcomes.map((outcome) =>
    outcome.status === "fulfilled" ? "answered" : (outcome.reason as OfficeExtension.Error).code,
  );
  expect(codes.filter((code) => code === "answered")).toHaveLength(50);
  expect(codes.filter((code) => code === "ActivityLimitReached")).toHaveLength(10);
});

test("what goes wrong in a test's own hand fails the request and is one of the page's problems; the next is answered", async () => {
  excel.requests.before(1, () => excel.user.deleteSheet("Nowhere"));
  await expect(read("A1")).rejects.toMatchObject({ code: "GeneralException" });
  expect(await read("A1")).toBe("");
  expect(excel.problems).toEqual([expect.stringContaining("ItemNotFound")]);
});
