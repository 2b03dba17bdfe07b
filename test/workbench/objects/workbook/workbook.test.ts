import { useExcel } from "../useExcel";

const { document, run } = useExcel();

test("settings are stored and removed by key", async () => {
  const seen = await run(async (context) => {
    const { settings } = context.workbook;
    settings.add("Test.one", { list: [1, null, "x"] });
    await context.sync();
    const one = settings.getItem("Test.one").load("value");
    const none = settings.getItemOrNullObject("Test.none");
    await context.sync();
    const value: unknown = one.value;
    one.delete();
    await context.sync();
    return { value, none: none.isNullObject };
  });
  expect(seen).toEqual({ value: { list: [1, null, "x"] }, none: true });
  expect(document.settings.has("Test.one")).toBe(false);
});

test("the application knows the workbook's separators", async () => {
  const seen = await run(async (context) => {
    const { cultureInfo } = context.workbook.application;
    cultureInfo.load("name");
    cultureInfo.numberFormat.load("numberDecimalSeparator,numberGroupSeparator");
    cultureInfo.datetimeFormat.load("shortDatePattern,dateSeparator");
    await context.sync();
    return { ...cultureInfo.toJSON() };
  });
  expect(seen).toMatchObject({
    name: "en-US",
    numberFormat: { numberDecimalSeparator: ".", numberGroupSeparator: "," },
    datetimeFormat: { shortDatePattern: "M/d/yyyy", dateSeparator: "/" },
  });
});
