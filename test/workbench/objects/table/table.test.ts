import { useExcel } from "../useExcel";

const { onNewSheet, failure } = useExcel();

describe("tables", () => {
  async function addDeals(sheet: Excel.Worksheet, name: string): Promise<Excel.Table> {
    sheet.getRange("B2:C4").values = [
      ["Deal", "Amount"],
      ["A", 10],
      ["B", 20],
    ];
    const table = sheet.tables.add("B2:C4", true);
    table.name = name;
    table.style = "TableStyleLight9";
    table.showBandedRows = false;
    table.showFilterButton = false;
    await sheet.context.sync();
    return table;
  }

  test("are made over cells, and formulas know them by name", async () => {
    const seen = await onNewSheet(async (sheet, context) => {
      const table = await addDeals(sheet, "Deals");
      sheet.getRange("E1").formulas = [["=SUM(Deals[Amount])"]];
      const body = table.getDataBodyRange().load("address");
      const head = table.getHeaderRowRange().load("values");
      const amounts = table.columns.getItem("Amount").getDataBodyRange().load("values");
      const part = sheet.getRange("Deals[[#Headers],[Amount]]").load("address");
      const sum = sheet.getRange("E1").load("values");
      const count = table.rows.getCount();
      table.columns.load("items/name,count");
      table.load("name,id,style,showBandedRows,showFilterButton");
      await context.sync();
      return {
        body: body.address.split("!")[1],
        head: head.values,
        amounts: amounts.values,
        part: part.address.split("!")[1],
        sum: sum.values,
        rows: count.value,
        columns: table.columns.items.map((column) => column.name),
        table: [table.name, table.style, table.showBandedRows, table.showFilterButton],
      };
    });
    expect(seen).toEqual({
      body: "B3:C4",
      head: [["Deal", "Amount"]],
      amounts: [[10], [20]],
      part: "C2",
      sum: [[30]],
      rows: 2,
      columns: ["Deal", "Amount"],
      table: ["Deals", "TableStyleLight9", false, false],
    });
  });

  test("grow by resize and by added rows, and formulas follow", async () => {
    const sums = await onNewSheet(async (sheet, context) => {
      const table = await addDeals(sheet, "Growing");
      sheet.getRange("E1").formulas = [["=SUM(Growing[Amount])"]];
      sheet.getRange("B5:C5").values = [["C", 70]];
      table.resize("B2:C5");
      const first = sheet.getRange("E1").load("values");
      await context.sync();
      table.rows.add(undefined, [["D", 900]]);
      await context.sync();
      const second = sheet.getRange("E1").load("values");
      await context.sync();
      return [first.values, second.values];
    });
    expect(sums).toEqual([[[100]], [[1000]]]);
  });

  test("are deleted with their cells, or turned into a range without harm to them", async () => {
    const seen = await onNewSheet(async (sheet, context) => {
      (await addDeals(sheet, "Doomed")).delete();
      const empty = sheet.getRange("B2:C2").load("values");
      await context.sync();
      const kept = (await addDeals(sheet, "Kept")).convertToRange().getRow(0).load("values");
      const gone = context.workbook.tables.getItemOrNullObject("Kept");
      await context.sync();
      return [empty.values, kept.values, gone.isNullObject];
    });
    expect(seen).toEqual([[["", ""]], [["Deal", "Amount"]], true]);
  });

  test("refuse a name that is a cell, a table already or has a space", async () => {
    await onNewSheet((sheet) => addDeals(sheet, "Taken"));
    for (const name of ["A1", "R1C1", "Taken", "two words", "1st", "x".repeat(256)]) {
      const [code, where] = await failure((context) => {
        const table = context.workbook.worksheets.add().tables.add("A1:B3", true);
        table.name = name;
      });
      expect([name, code, where]).toEqual([name, "InvalidArgument", "Table.name"]);
    }
  });

  test("get headers where cells have none or the same", async () => {
    const headers = await onNewSheet(async (sheet, context) => {
      sheet.getRange("A1:D1").values = [["Deal", "", "deal", 2026]];
      const head = sheet.tables.add("A1:D3", true).getHeaderRowRange().load("values");
      await context.sync();
      return head.values;
    });
    expect(headers).toEqual([["Deal", "Column2", "deal2", "2026"]]);
  });
});

test("cells written directly below a table become its rows, as Excel does by itself; empty and wider ones do not", async () => {
  const addresses = await onNewSheet(async (sheet, context) => {
    sheet.getRange("B2:C3").values = [
      ["Deal", "Value"],
      ["a", 1],
    ];
    const table = sheet.tables.add("B2:C3", true);
    const seen: string[] = [];
    for (const [address, values] of [
      [
        "B4:C5",
        [
          ["b", 2],
          ["c", 3],
        ],
      ],
      ["C6", [[""]]],
      ["A6:C6", [["x", "y", "z"]]],
    ] as const) {
      sheet.getRange(address).values = values.map((row) => [...row]);
      const range = table.getRange().load("address");
      await context.sync();
      seen.push(range.address.split("!")[1] ?? "");
    }
    return seen;
  });
  expect(addresses).toEqual(["B2:C5", "B2:C5", "B2:C5"]);
});
