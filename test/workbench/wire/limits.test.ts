import { openExcel } from "../openExcel";

test("a request or an answer above the payload limit is refused, as on the web", async () => {
  const { excel, run } = await openExcel({ payloadLimit: 20_000 });
  const write = (rows: number, text: string) =>
    run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(0, 0, rows, 1);
      range.values = Array.from({ length: rows }, () => [text]);
      await context.sync();
    });
  await expect(write(100, "x".repeat(300))).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  await write(50, "x".repeat(300));
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B1:B50").values = Array.from({ length: 50 }, () => ["y".repeat(300)]);
    await context.sync();
  });
  const read = run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1:B50").load("values");
    await context.sync();
  });
  await expect(read).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
  excel.close();
});

test("while a cell is edited a request is refused, and one that may wait is answered afterwards", async () => {
  const { excel, run } = await openExcel({ requirementSets: { DelayForCellEdit: "1.1" } });
  const end = excel.startCellEdit();
  const write = async (context: Excel.RequestContext) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
    await context.sync();
    return "written";
  };
  await expect(run(write)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  const later = run({ delayForCellEdit: true }, write);
  end();
  expect(await later).toBe("written");
  excel.close();
});

describe("more cells than a range may give", () => {
  const readColumn = (run: typeof Excel.run) =>
    run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A:E");
      range.load("cellCount,values,text,address");
      await context.sync();
      return { address: range.address, cells: range.cellCount, values: range.values, text: range.text };
    });

  test("are an error", async () => {
    const { excel, run } = await openExcel();
    // 5 columns of 1,048,576 rows are 5,242,880 cells.
    await expect(readColumn(run)).rejects.toMatchObject({ code: "RangeExceedsLimit" });
    excel.close();
  });

  test("come back as null without an error where a test wants it so", async () => {
    const { excel, run } = await openExcel({ readLimit: { over: "null" } });
    expect(await readColumn(run)).toEqual({ address: "Sheet1!A:E", cells: 5_242_880, values: null, text: null });
    excel.close();
  });

  test("can be fewer, to see an add-in live with it on a small sheet", async () => {
    const { excel, run } = await openExcel({ readLimit: { cells: 4 } });
    const read = (address: string) =>
      run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(address).load("values");
        await context.sync();
        return range.values;
      });
    expect(await read("A1:B2")).toEqual([
      ["", ""],
      ["", ""],
    ]);
    await expect(read("A1:A5")).rejects.toMatchObject({ code: "RangeExceedsLimit" });
    excel.close();
  });
});

test("an address of more than 8192 characters is refused", async () => {
  const { excel, run } = await openExcel();
  const address = Array.from({ length: 2000 }, (_, row) => `A${row + 1}`).join(",");
  const getting = run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).load("address");
    await context.sync();
  });
  await expect(getting).rejects.toMatchObject({
    code: "InvalidArgument",
    message: expect.stringContaining("8192") as string,
  });
  excel.close();
});
