import type { SheetInfo } from "../../../src/workbench/engine/engine";
import { fewDeals } from "../deals";
import { openSalesboard } from "../openSalesboard";
import { emptySpec, openWriter } from "./openWriter";

jest.setTimeout(240_000);

const spec = (name: string, text: string) => ({ ...emptySpec, name, blocks: [{ row: 0, column: 0, cells: [[text]] }] });
const LONGEST = "A name as long as Excel allows.";

describe("a sheet of the user's that has the name the add-in wants", () => {
  test.each<[string, string, string, SheetInfo["visibility"]]>([
    ["in other letters", "Trial", "TRIAL", "Visible"],
    ["hidden", "Trial", "Trial", "Hidden"],
    ["hidden so that only programs can show it", "Trial", "Trial", "VeryHidden"],
    ["with quotes", "Jan's 'own' list", "Jan's 'own' list", "Visible"],
    ["of 31 characters", LONGEST, LONGEST, "Visible"],
  ])("is left alone, also by later writings: %s", async (_, wanted, theirs, visibility) => {
    const writer = await openWriter({}, { Mine: [["mine"]], [theirs]: [["theirs"], [7]] });
    const { engine } = writer.board.document;
    const [, sheet] = engine.listSheets();
    engine.setVisibility(sheet!.id, visibility);
    const second = `${wanted.slice(0, 29)} 2`;
    for (const text of ["first", "second"]) {
      expect(await writer.write(spec(wanted, text))).toMatchObject([{ id: "dashboard", sheetName: second }]);
      expect(writer.board.read(second, 0, 0)).toBe(text);
    }
    await writer.update(spec(wanted, "third"));
    expect(writer.board.read(second, 0, 0)).toBe("third");
    expect(writer.board.contents(theirs)!.values).toEqual([["theirs"], [7]]);
    expect(engine.listSheets().map(({ name }) => name)).toEqual(["Mine", theirs, second]);
    expect(engine.listSheets()[1]!.visibility).toBe(visibility);
    writer.board.close();
  });
});

test("the user's copy of the add-in's sheet is the user's: names that belong to a sheet are no marks", async () => {
  const writer = await openWriter();
  await writer.write(spec("Trial", "first"));
  const { engine, sheets } = writer.board.document;
  const [, original] = engine.listSheets();
  // What Excel makes of "Move or Copy": the cells, the custom properties, and the names as names of the copy.
  const copy = engine.addSheet("Trial (2)");
  engine.writeCells(copy.id, { row: 0, column: 0, rows: 1, columns: 1 }, [[{ value: "first" }]]);
  const mark = engine.listNames().find(({ name }) => name === "Salesboard_dashboard")!;
  engine.putName({ ...mark, sheetId: copy.id, formula: "='Trial (2)'!$A$1" });
  await writer.board.excel.user.activate("Trial (2)");
  sheets.set(copy.id, { ...sheets.get(original!.id)! });
  await writer.write(spec("Trial", "second"));
  expect([writer.board.read("Trial", 0, 0), writer.board.read("Trial (2)", 0, 0)]).toEqual(["second", "first"]);
  await writer.board.excel.user.deleteSheet("Trial");
  expect(await writer.update(spec("Trial", "third"))).toEqual([]);
  expect(writer.board.read("Trial (2)", 0, 0)).toBe("first");
  writer.board.close();
});

test("a sheet to which a name of the user's refers is the user's, even where that name begins like a mark", async () => {
  const board = await openSalesboard({ Deals: fewDeals });
  const { engine } = board.document;
  engine.putName({ name: "Salesboard_deals", formula: "=Deals!$A$1:$F$13", visible: true, comment: "" });
  expect(await board.press("connectAndBuild")).toMatchObject({ kind: "done" });
  expect(engine.listNames().map(({ name }) => name)).toContain("Salesboard_deals");
  board.close();
});
