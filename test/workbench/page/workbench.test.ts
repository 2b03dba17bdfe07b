import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { closeBrowser, openWorkbench, type Bench } from "../../browser/openWorkbench";
import { hearEdits } from "./hearEdits";

const sample = join(__dirname, "../../../assets/sample-crm.xlsx");
let bench: Bench;
let heard: Awaited<ReturnType<typeof hearEdits>>;

afterAll(closeBrowser);

describe("a workbook that people work on by mouse and keyboard", () => {
  beforeAll(async () => (bench = await openWorkbench({ file: "" })));
  afterAll(() => bench.close());

  test("calculates what is typed into its cells", async () => {
    await bench.typeInto("Sheet1", "A1", "12");
    await bench.typeInto("Sheet1", "A2", "30");
    await bench.typeInto("Sheet1", "A3", "=SUM(A1:A2)");
    expect(await bench.cellText("Sheet1", "A3")).toBe("42");
  });

  test("tells the add-in of an edit once, with the value before and after", async () => {
    heard = await hearEdits(bench);
    await bench.typeInto("Sheet1", "A1", "13");
    expect(await heard()).toEqual([
      expect.objectContaining({
        address: "A1",
        changeType: "RangeEdited",
        source: "Local",
        details: expect.objectContaining({ valueBefore: 12, valueAfter: 13 }) as unknown,
      }),
    ]);
    expect(await bench.cellText("Sheet1", "A3")).toBe("43");
  });

  test("tells it of an undo, and of emptied cells, as one edit each", async () => {
    await bench.page.keyboard.press("Control+z");
    await bench.idle();
    expect(await bench.cellText("Sheet1", "A3")).toBe("42");
    await bench.select("A1:A2");
    await bench.page.keyboard.press("Delete");
    await bench.idle();
    expect((await heard()).map(({ address }) => address)).toEqual(["A1", "A1:A2"]);
  });

  test("shows a new sheet that the add-in makes only when the add-in activates it", async () => {
    await bench.inPage(async ({ document }) => {
      document.engine.addSheet("Made");
      await document.engine.idle();
    });
    expect(await bench.activeSheet()).toBe("Sheet1");
    await bench.goTo("Made");
    expect(await bench.activeSheet()).toBe("Made");
  });

  test("refuses the add-in's requests while a cell is being typed into, and serves them afterwards", async () => {
    await bench.select("B1");
    await bench.page.keyboard.type("half");
    expect(await readCell()).toBe("InvalidOperationInCellEditMode");
    await bench.page.keyboard.press("Escape");
    expect(await readCell()).toBe("");
  });

  test("makes a table longer by what is typed below it", async () => {
    await bench.inPage(async ({ user }) => {
      await user.type("Made", "H1:H2", [["Deal"], ["First"]]);
      await user.addTable("Made", "H1:H2", "Listed");
    });
    await bench.typeInto("Made", "H3", "Second");
    expect(await bench.inPage(({ document }) => document.engine.listTables()[0]?.area.rows)).toBe(3);
  });

  test("lets the add-in's functions calculate in its cells", async () => {
    await bench.typeInto("Made", "A1", "=BACKCALC(10,{0.5,0.5,0.4})");
    expect(await bench.cellText("Made", "A1")).toBe("100");
    expect(await bench.cellText("Made", "A4")).toBe("10");
  });
});

/** Reads a cell as the add-in does: its value, or the error's code. */
async function readCell(): Promise<unknown> {
  return bench.page.locator("#pane iframe").evaluate(async (frame: HTMLIFrameElement) => {
    const page = frame.contentWindow as unknown as { Excel: typeof Excel };
    try {
      return await page.Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem("Made").getRange("B2").load("values");
        await context.sync();
        return cell.values[0]?.[0] as unknown;
      });
    } catch (error) {
      return (error as { code: string }).code;
    }
  });
}

describe("the sample workbook", () => {
  beforeAll(async () => (bench = await openWorkbench({ file: sample })));
  afterAll(() => bench.close());

  test("gets its dashboard with charts, and the pane says so", async () => {
    await bench.press("connectAndBuild");
    expect(await bench.activeSheet()).toBe("Sales dashboard");
    await bench.press("pane");
    await bench.pane.getByText("1,521 deals").first().waitFor();
    await bench.page.locator(".chart").first().waitFor();
    const onSheet = ({ document }: Parameters<Parameters<typeof bench.inPage>[0]>[0]) =>
      document.charts.filter(({ sheetId }) => sheetId === document.engine.activeSheetId()).length;
    expect(await bench.page.locator(".chart").count()).toBe(await bench.inPage(onSheet));
  });

  test("is opened in Dutch where the language is changed, with the add-in loaded anew", async () => {
    await bench.page.getByLabel("Language").selectOption("nl-NL");
    await bench.page.getByRole("button", { name: "Dashboard maken" }).first().waitFor();
    await bench.inPage((workbench) => workbench.ready());
    await bench.pane.getByText("1.521 deals").first().waitFor();
  });

  test("is saved as a workbook that can be opened again", async () => {
    const saving = bench.page.waitForEvent("download");
    await bench.page.getByRole("button", { name: "Downloaden" }).click();
    const file = await saving;
    expect(file.suggestedFilename()).toBe("sample-crm.xlsx");
    await bench.page.locator("#title-bar input[type=file]").setInputFiles({
      name: "saved.xlsx",
      mimeType: "",
      buffer: await readFile(await file.path()),
    });
    await bench.page.getByRole("heading", { name: "saved.xlsx" }).waitFor();
    await bench.inPage((workbench) => workbench.ready());
    expect(await bench.sheetNames()).toContain("Sales dashboard");
  });

  test("stays open where another file cannot be read, and the page says why", async () => {
    await bench.page.locator("#title-bar input[type=file]").setInputFiles({
      name: "broken.xlsx",
      mimeType: "",
      buffer: Buffer.from("no workbook"),
    });
    await bench.page.getByRole("alert").getByText("broken.xlsx").waitFor();
    expect(await bench.sheetNames()).toContain("Sales dashboard");
  });
});

test("cells of a protected sheet are not changed by hand, and the page says so", async () => {
  const opened = await openWorkbench({ file: sample, protect: ["Deals"] });
  const before = await opened.cellText("Deals", "D2");
  await opened.typeInto("Deals", "D2", "Somebody else");
  expect(await opened.cellText("Deals", "D2")).toBe(before);
  await opened.page.getByRole("alert").getByText("protected").waitFor();
  await opened.close();
});
