import { writeAddress } from "../../../../src/workbench/objects/range/address";
import { useExcel } from "../useExcel";

const { document, onNewSheet } = useExcel();

describe("values are typed in as a person would", () => {
  test.each([
    ["12", 12],
    ["007", 7],
    ["1,234.5", 1234.5],
    ["-3", -3],
    ["50%", 0.5],
    ["1E5", 100000],
    ["true", true],
    ["Acme", "Acme"],
    ["'=1+1", "=1+1"],
    ["'12", "12"],
    ["", ""],
    ["#N/A", "#N/A"],
    // 46053 is 2026-01-31: 45658 (2025-01-01) + 365 + 30.
    ["1/31/2026", 46053],
    ["2026-01-31", 46053],
    ["2026-09", 46266],
    ["=1+1", 2],
    ["+2", 2],
  ])("%j becomes %j", async (typed, held) => {
    const values = await onNewSheet(async (sheet, context) => {
      const cell = sheet.getRange("B2");
      cell.values = [[typed]];
      await context.sync();
      const again = sheet.getRange("B2").load("values");
      await context.sync();
      return again.values;
    });
    expect(values).toEqual([[held]]);
  });

  test("a cell formatted as text keeps what is written, formulas too", async () => {
    const seen = await onNewSheet(async (sheet, context) => {
      sheet.getRange("A1:A3").numberFormat = [["@"], ["@"], ["@"]];
      sheet.getRange("A1:A3").values = [["=1+1"], ["007"], [5]];
      const cells = sheet.getRange("A1:A3").load("values,valueTypes");
      await context.sync();
      return { values: cells.values, types: cells.valueTypes };
    });
    expect(seen.values).toEqual([["=1+1"], ["007"], ["5"]]);
    expect(seen.types).toEqual([["String"], ["String"], ["String"]]);
  });

  test("null leaves a cell as it is", async () => {
    const values = await onNewSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [[1, 2]];
      sheet.getRange("A1:B1").values = [[null, 3]];
      const cells = sheet.getRange("A1:B1").load("values");
      await context.sync();
      return cells.values;
    });
    expect(values).toEqual([[1, 3]]);
  });

  test("one value fills all cells", async () => {
    const values = await onNewSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").values = "x" as unknown as string[][];
      const cells = sheet.getRange("A1:B2").load("values");
      await context.sync();
      return cells.values;
    });
    expect(values).toEqual([
      ["x", "x"],
      ["x", "x"],
    ]);
  });
});

describe("what Excel refuses is refused with InvalidArgument, and where", () => {
  test.each([
    ["a matrix of another size", (sheet: Excel.Worksheet) => void (sheet.getRange("A1:B2").values = [[1, 2, 3]])],
    ["a formula with an open bracket", (sheet: Excel.Worksheet) => void (sheet.getRange("A1").values = [["=SUM(1,2"]])],
    [
      "text that looks like a formula",
      (sheet: Excel.Worksheet) => void (sheet.getRange("A1").values = [["=2 apples"]]),
    ],
    [
      "a formula with a text of 256 characters",
      (sheet: Excel.Worksheet) => void (sheet.getRange("A1").values = [[`=LEN("${"x".repeat(256)}")`]]),
    ],
    [
      "a formula of more than 8,192 characters",
      (sheet: Excel.Worksheet) => void (sheet.getRange("A1").values = [[`=1${"+1".repeat(4096)}`]]),
    ],
    ["text after a minus sign", (sheet: Excel.Worksheet) => void (sheet.getRange("A1").values = [["- 2 apples"]])],
  ])("%s", async (_, write) => {
    const failing = onNewSheet(async (sheet, context) => {
      write(sheet);
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({
      code: "InvalidArgument",
      debugInfo: { errorLocation: "Range.values" },
    });
  });

  test("an inline list of more than 255 characters", async () => {
    const withList = (source: string) =>
      onNewSheet(async (sheet, context) => {
        sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source } };
        await context.sync();
      });
    await withList("x".repeat(255));
    await expect(withList("x".repeat(256))).rejects.toMatchObject({
      code: "InvalidArgument",
      debugInfo: { errorLocation: "DataValidation.rule" },
    });
  });

  test("an address that is none", async () => {
    const failing = onNewSheet(async (sheet, context) => {
      sheet.getRange("Nowhere to go").load("address");
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({
      code: "InvalidArgument",
      debugInfo: { errorLocation: "Worksheet.getRange" },
    });
  });
});

test("5000 x 12 cells go in and come back in one batch, as one change of the workbook", async () => {
  const rows = Array.from({ length: 5000 }, (_, row) =>
    Array.from({ length: 12 }, (_cell, column) => row * 12 + column),
  );
  const changes: number[] = [];
  const stop = document.engine.onChanged(({ area }) => changes.push(area.rows));
  const started = Date.now();
  const back = await onNewSheet(async (sheet, context) => {
    sheet.getRangeByIndexes(0, 0, 5000, 12).values = rows;
    const cells = sheet.getRange("A1:L5000").load("values");
    await context.sync();
    return cells.values;
  });
  stop();
  expect(back).toEqual(rows);
  expect(changes).toEqual([5000]);
  expect(Date.now() - started).toBeLessThan(10_000);
});

test("the shapes of ranges are derived from one another", async () => {
  const seen = await onNewSheet(async (sheet, context) => {
    sheet.name = "It's 2026";
    const range = sheet.getRange("B2:D5");
    const shapes = {
      cell: range.getCell(1, 1),
      row: range.getRow(3),
      offset: range.getOffsetRange(1, -1),
      resized: range.getResizedRange(1, -2),
      bounding: range.getBoundingRect("F1"),
      intersection: range.getIntersectionOrNullObject("D4:H9"),
      nothing: range.getIntersectionOrNullObject("H9"),
      column: range.getEntireColumn(),
      lastCell: range.getLastCell(),
    };
    for (const shape of Object.values(shapes)) shape.load("address");
    await context.sync();
    expect(shapes.nothing.isNullObject).toBe(true);
    return Object.entries(shapes).flatMap(([name, shape]) => (shape.isNullObject ? [] : [`${name} ${shape.address}`]));
  });
  expect(seen).toEqual([
    "cell 'It''s 2026'!C3",
    "row 'It''s 2026'!B5:D5",
    "offset 'It''s 2026'!A3:C6",
    "resized 'It''s 2026'!B2:B6",
    "bounding 'It''s 2026'!B1:F5",
    "intersection 'It''s 2026'!D4:D5",
    "column 'It''s 2026'!B:D",
    "lastCell 'It''s 2026'!D5",
  ]);
});

test("a range kept over several syncs stays usable, and nothing is kept after the run", async () => {
  const seen = await onNewSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:A2");
    await context.sync();
    range.values = [[1], [2]];
    await context.sync();
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(seen).toEqual([[1], [2]]);
});

test("the used range covers what was written, and is a null object on an empty sheet", async () => {
  const seen = await onNewSheet(async (sheet, context) => {
    const empty = sheet.getUsedRangeOrNullObject(true);
    await context.sync();
    sheet.getRange("B3").values = [["first"]];
    sheet.getRange("D9").values = [["last"]];
    const used = sheet.getUsedRange(true).load("address");
    await context.sync();
    return { empty: empty.isNullObject, used: used.address.split("!")[1] };
  });
  expect(seen).toEqual({ empty: true, used: "B3:D9" });
});

test("formats are kept and read back, null where cells differ", async () => {
  const seen = await onNewSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:C2");
    range.format.fill.color = "#ffcc00";
    range.format.font.set({ bold: true, color: "#112233", size: 14, name: "Arial" });
    range.format.horizontalAlignment = "Center";
    range.format.wrapText = true;
    range.format.columnWidth = 90;
    range.format.rowHeight = 30;
    range.format.borders.getItem("EdgeBottom").set({ style: "Continuous", weight: "Medium", color: "#445566" });
    range.numberFormat = [
      ["0.00", "0.00", "0.00"],
      ["0.00", "0.00", "0%"],
    ];
    sheet.getRange("C2").format.font.bold = false;
    await context.sync();
    const read = sheet.getRange("A1:C2");
    read.load("numberFormat,format/columnWidth,format/rowHeight,format/horizontalAlignment,format/wrapText");
    read.format.fill.load("color");
    read.format.font.load("bold,color,size,name");
    const border = read.format.borders.getItem("EdgeBottom").load("style,weight,color");
    await context.sync();
    return {
      ...read.format.font.toJSON(),
      fill: read.format.fill.color,
      formats: read.numberFormat,
      aligned: read.format.horizontalAlignment,
      wrapped: read.format.wrapText,
      width: read.format.columnWidth,
      height: read.format.rowHeight,
      border: [border.style, border.weight, border.color],
    };
  });
  expect(seen).toEqual({
    bold: null,
    color: "#112233",
    size: 14,
    name: "Arial",
    fill: "#FFCC00",
    formats: [
      ["0.00", "0.00", "0.00"],
      ["0.00", "0.00", "0%"],
    ],
    aligned: "Center",
    wrapped: true,
    width: 90,
    height: 30,
    border: ["Continuous", "Medium", "#445566"],
  });
});

test("cells far below what a sheet holds so far take formats, and keep them when values come", async () => {
  // The engine makes a sheet with 200 rows and 40 columns; Excel's has 1,048,576 by 16,384 from the start.
  const seen = await onNewSheet(async (sheet, context) => {
    const far = sheet.getRange("A500:AZ501");
    far.format.fill.color = "#FFCC00";
    far.numberFormat = "0.0%" as unknown as string[][];
    far.style = "Good";
    sheet.getRange("AZ501").format.font.bold = true;
    await context.sync();
    sheet.getRange("AZ501").values = [[0.5]];
    const last = sheet.getRange("AZ501").load("text,style");
    last.format.font.load("bold");
    last.format.fill.load("color");
    const below = sheet.getRange("AZ502");
    below.format.fill.load("color");
    await context.sync();
    return [last.text, last.style, last.format.font.bold, last.format.fill.color, below.format.fill.color];
  });
  // The fill is that of "Good".
  expect(seen).toEqual([[["50.0%"]], "Good", true, "#C6EFCE", "#FFFFFF"]);
});

test("a built-in cell style brings its look, and is read back by name", async () => {
  const seen = await onNewSheet(async (sheet, context) => {
    const range = sheet.getRange("A1");
    range.style = "Bad";
    await context.sync();
    const read = sheet.getRange("A1").load("style");
    read.format.fill.load("color");
    read.format.font.load("color");
    await context.sync();
    return [read.style, read.format.fill.color, read.format.font.color];
  });
  // Excel's own "Bad": dark red on light red.
  expect(seen).toEqual(["Bad", "#FFC7CE", "#9C0006"]);
});

test("clearing contents keeps formats, clearing all does not", async () => {
  const seen = await onNewSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:A2");
    range.values = [[1], [2]];
    range.numberFormat = [["0.0"], ["0.0"]];
    sheet.getRange("A1").clear("Contents");
    sheet.getRange("A2").clear();
    const read = sheet.getRange("A1:A2").load("values,numberFormat");
    await context.sync();
    return [read.values, read.numberFormat];
  });
  expect(seen).toEqual([
    [[""], [""]],
    [["0.0"], ["General"]],
  ]);
});

test("of cells that are merged only what stood in the first stays", async () => {
  const values = await onNewSheet(async (sheet, context) => {
    const range = sheet.getRange("A1:B3");
    range.values = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    sheet.getRange("A1:B2").merge();
    sheet.getRange("A3:B3").merge(true);
    range.unmerge();
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([
    [1, ""],
    ["", ""],
    [5, ""],
  ]);
});

test("a spill is found from its first cell", async () => {
  const address = await onNewSheet(async (sheet, context) => {
    sheet.getRange("B2").formulas = [["=SEQUENCE(3,2)"]];
    await context.sync();
    const spill = sheet.getRange("B2").getSpillingToRangeOrNullObject().load("address,values");
    await context.sync();
    expect(spill.values).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    return spill.address.split("!")[1];
  });
  expect(address).toBe("B2:C4");
});

test("a drop-down takes its list from a range", async () => {
  await onNewSheet(async (sheet, context) => {
    sheet.name = "Choices";
    sheet.getRange("B1").dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("A1:A3") } };
    sheet.getRange("B1").dataValidation.prompt = { showPrompt: true, title: "Who", message: "Choose a person" };
    await context.sync();
  });
  expect(document.validations.at(-1)).toMatchObject({
    rule: { list: { inCellDropDown: true, source: "=Choices!$A$1:$A$3" } },
    prompt: { showPrompt: true, title: "Who", message: "Choose a person" },
  });
});

describe("validations of a part and of a whole", () => {
  /** The areas that still have a rule after a drop-down on B2:D4 and what the batch does then, as "address source". */
  async function left(batch: (sheet: Excel.Worksheet) => void): Promise<string[]> {
    const id = await onNewSheet(async (sheet, context) => {
      sheet.getRange("B2:D4").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      sheet.load("id");
      await context.sync();
      batch(sheet);
      await context.sync();
      return sheet.id;
    });
    return document.validations
      .filter(({ sheetId }) => sheetId === id)
      .map(({ area, rule }) => `${writeAddress(area)} ${String((rule.list as { source: string }).source)}`)
      .sort();
  }

  test("clearing a larger range takes away every one inside it", async () => {
    expect(
      await left((sheet) => {
        sheet.getRange("F1").dataValidation.rule = { list: { inCellDropDown: true, source: "c,d" } };
        sheet.getRange("A1:H20").dataValidation.clear();
      }),
    ).toEqual([]);
  });

  test("clearing one cell in the middle leaves the cells around it", async () => {
    expect(await left((sheet) => sheet.getRange("C3").dataValidation.clear())).toEqual([
      "B2:D2 a,b",
      "B3 a,b",
      "B4:D4 a,b",
      "D3 a,b",
    ]);
  });

  test("a rule for a part leaves the rest with the old one, and a rule for the whole replaces all", async () => {
    const other = { list: { inCellDropDown: true, source: "c,d" } };
    expect(await left((sheet) => (sheet.getRange("B2:D2").dataValidation.rule = other))).toEqual([
      "B2:D2 c,d",
      "B3:D4 a,b",
    ]);
    expect(await left((sheet) => (sheet.getRange("A1:E5").dataValidation.rule = other))).toEqual(["A1:E5 c,d"]);
  });
});

test("a format by formula is kept", async () => {
  await onNewSheet(async (sheet, context) => {
    const format = sheet.getRange("A1:A9").conditionalFormats.add("Custom");
    format.custom.rule.formula = "=$A1<0";
    format.custom.format.font.color = "#FF0000";
    await context.sync();
  });
  expect(document.conditionalFormats.at(-1)).toMatchObject({
    type: "Custom",
    formula: "=$A1<0",
    fontColor: "#FF0000",
    area: { row: 0, column: 0, rows: 9, columns: 1 },
  });
});

test("deleting whole rows moves what is below up, ranges in hand included", async () => {
  const seen = await onNewSheet(async (sheet, context) => {
    sheet.getRange("A1:A4").values = [["a"], ["b"], ["c"], ["d"]];
    const last = sheet.getRange("A4");
    await context.sync();
    sheet.getRange("2:3").delete("Up");
    last.load("address,values");
    await context.sync();
    return [last.address.split("!")[1], last.values];
  });
  expect(seen).toEqual(["A2", [["d"]]]);
});

describe("what stands around, and what is hidden", () => {
  test("the used range of a part is that part's own; a region ends at blank rows and columns", async () => {
    const seen = await onNewSheet(async (sheet, context) => {
      sheet.getRange("A1:B3").values = [
        ["ID", "Owner"],
        [1, "Ann"],
        [2, ""],
      ];
      sheet.getRange("C4").formulas = [['=""']];
      sheet.getRange("E2:F2").values = [["Owner", "Team"]];
      sheet.getRange("A6").values = [["Total"]];
      const used = sheet.getRange("E:G").getUsedRangeOrNullObject(true).load("address");
      const none = sheet.getRange("H:J").getUsedRangeOrNullObject(true).load("address");
      const regions = ["B2", "F2", "A6", "H9"].map((cell) =>
        sheet.getRange(cell).getSurroundingRegion().load("address"),
      );
      await context.sync();
      return [used.address, none.isNullObject, ...regions.map(({ address }) => address)].map((one) =>
        typeof one === "string" ? one.slice(one.indexOf("!") + 1) : one,
      );
    });
    // C4 touches the region at its corner, and a formula that shows nothing fills a cell.
    expect(seen).toEqual(["E2:F2", true, "A1:C4", "E2:F2", "A6", "H9"]);
  });

  test("hidden rows are told: all, none, or some; and how many are visible", async () => {
    const seen = await onNewSheet(async (sheet, context) => {
      sheet.getRange("A1:B10").values = Array.from({ length: 10 }, (_, row) => [row, row]);
      sheet.getRange("3:5").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
      const ask = (address: string) => sheet.getRange(address).load("rowHidden,columnHidden");
      const asked = [ask("A1:A2"), ask("A3:A5"), ask("A1:B10")];
      const view = sheet.getRange("A1:B10").getVisibleView().load("rowCount,columnCount");
      const height = sheet.getRange("A3").format.load("rowHeight");
      await context.sync();
      const hidden = asked.map(({ rowHidden, columnHidden }) => [rowHidden, columnHidden]);
      const before = [view.rowCount, view.columnCount, height.rowHeight];
      sheet.getRange("A:B").columnHidden = false;
      sheet.getRange("A4").rowHidden = false;
      const shown = ask("A4:B4");
      const after = sheet.getRange("A4").format.load("rowHeight");
      await context.sync();
      return { hidden, before, after: [shown.rowHidden, shown.columnHidden, after.rowHeight] };
    });
    expect(seen.hidden).toEqual([
      [false, false],
      [true, false],
      [null, null],
    ]);
    expect(seen.before).toEqual([7, 1, 0]);
    expect(seen.after).toEqual([false, false, 15]);
  });
});
