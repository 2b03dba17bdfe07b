import { join } from "node:path";
import { startHeadlessExcel } from "../../../src/workbench/headless/startHeadlessExcel";
import { newDocument, openExcel } from "../openExcel";

describe("a ribbon button", () => {
  test("runs its function, is told which button was pressed, and is done when the add-in says so", async () => {
    const { excel, document } = await openExcel();
    await excel.press("Test.Write");
    const sheet = document.engine.activeSheetId();
    const [[written]] = document.engine.readValues(sheet, { row: 0, column: 0, rows: 1, columns: 1 }) as [[unknown]];
    expect(written).toBe("written by Test.Write");
    expect(excel.settings()).toEqual({ "Test.pressed": { times: 1 } });
    expect(excel.problems).toEqual([]);
    excel.close();
  });

  test("can be pressed by its function's name as well", async () => {
    const { excel } = await openExcel();
    await excel.press("write");
    expect(excel.settings()).toHaveProperty(["Test.pressed"]);
    excel.close();
  });

  test("fails when the page has no function for it", async () => {
    const { excel } = await openExcel();
    await expect(excel.press("Test.Missing")).rejects.toThrow('"missing" did not run');
    excel.close();
  });

  test("that the manifest does not have is refused by name", async () => {
    const { excel } = await openExcel();
    await expect(excel.press("Test.Typo")).rejects.toThrow('no button "Test.Typo"');
    excel.close();
  });
});

test("settings of the document are there when the page starts, and saving them replaces all", async () => {
  const document = newDocument();
  document.settings.set("Test.kept", [1, "two"]);
  const { excel } = await openExcel({ document });
  const { Office } = excel.page as unknown as { Office: { context: { document: { settings: Office.Settings } } } };
  expect(Office.context.document.settings.get("Test.kept")).toEqual([1, "two"]);
  Office.context.document.settings.remove("Test.kept");
  Office.context.document.settings.set("Test.new", { a: 1 });
  await new Promise<void>((resolve) => Office.context.document.settings.saveAsync(() => resolve()));
  await excel.idle();
  expect([...document.settings]).toEqual([["Test.new", { a: 1 }]]);
  excel.close();
});

test("the pane's visibility and the start with the workbook can be set", async () => {
  const { excel } = await openExcel();
  const { Office } = excel.page as unknown as {
    Office: { addin: Office.Addin; StartupBehavior: { load: Office.StartupBehavior } };
  };
  await Office.addin.showAsTaskpane();
  await Office.addin.hide();
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  expect(await Office.addin.getStartupBehavior()).toBe("Load");
  excel.close();
});

test("the page knows the host's languages and platform", async () => {
  const { excel } = await openExcel({ document: newDocument("nl-NL"), displayLanguage: "en-US" });
  const { Office } = excel.page as unknown as { Office: { context: Office.Context } };
  expect(Office.context.displayLanguage).toBe("en-US");
  expect(Office.context.contentLanguage).toBe("nl-NL");
  expect(Office.context.platform).toBe("PC");
  expect(excel.problems).toEqual([]);
  excel.close();
});

test("the page's clock begins at the moment it is given, and goes on from there", async () => {
  const begun = new Date(2031, 11, 31, 23, 59);
  const { excel } = await openExcel({ now: begun });
  const { Date: PageDate } = excel.page;
  const first = new PageDate();
  expect(first).toBeInstanceOf(PageDate);
  expect(first.getTime()).toBeGreaterThanOrEqual(begun.getTime());
  expect(first.toISOString().slice(0, 10)).toBe(begun.toISOString().slice(0, 10));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(PageDate.now()).toBeGreaterThan(first.getTime());
  expect(new PageDate(2026, 5, 30)).toEqual(new PageDate("2026-06-30T00:00"));
  excel.close();
});

test("a page that never becomes ready is reported with what it complained of", async () => {
  const opening = startHeadlessExcel({
    document: newDocument(),
    addIn: join(__dirname, "fixtures", "broken"),
    manifest: join(__dirname, "fixtures", "manifest.xml"),
    patience: 300,
  });
  await expect(opening).rejects.toThrow(/did not become ready.*no network here/s);
});
