import { useExcel } from "../useExcel";

const { run, onNewSheet, failure } = useExcel();

describe("names", () => {
  test("mean a range or a formula, can be hidden and commented, and are found in any case", async () => {
    const seen = await onNewSheet(async (sheet, context) => {
      const { names } = context.workbook;
      sheet.getRange("A1:A2").values = [[1], [2]];
      const name = names.add("Rate_Card", sheet.getRange("A1:A2"), "prices");
      name.visible = false;
      await context.sync();
      sheet.getRange("C1").formulas = [["=SUM(Rate_Card)"]];
      const sum = sheet.getRange("C1").load("values");
      const again = names.getItem("rate_card").load("name,formula,visible,comment,scope,type");
      const range = again.getRange().load("values");
      const none = names.getItemOrNullObject("Nothing");
      sheet.load("name");
      await context.sync();
      return { ...again.toJSON(), sheet: sheet.name, sum: sum.values, range: range.values, none: none.isNullObject };
    });
    expect(seen).toEqual({
      name: "Rate_Card",
      formula: `=${seen.sheet}!$A$1:$A$2`,
      visible: false,
      comment: "prices",
      scope: "Workbook",
      type: "Range",
      sheet: seen.sheet,
      sum: [[3]],
      range: [[1], [2]],
      none: true,
    });
  });

  test("are refused twice, as a cell's address, and beyond 255 characters", async () => {
    await run(async (context) => {
      context.workbook.names.add("Once", "=1");
      await context.sync();
    });
    expect(await failure((context) => void context.workbook.names.add("once", "=2"))).toEqual([
      "ItemAlreadyExists",
      "NamedItemCollection.add",
    ]);
    for (const name of ["B7", "x".repeat(256)]) {
      expect(await failure((context) => void context.workbook.names.add(name, "=2"))).toEqual([
        "InvalidArgument",
        "NamedItemCollection.add",
      ]);
    }
    expect(await failure((context) => void context.workbook.names.add("Long", `="${"x".repeat(256)}"`))).toEqual([
      "InvalidArgument",
      "NamedItemCollection.add",
    ]);
    await run(async (context) => {
      context.workbook.names.add("x".repeat(255), "=2").delete();
      await context.sync();
    });
  });
});
