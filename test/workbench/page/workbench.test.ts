import { join } from "node:path";
import { closeBrowser, openWorkbench, type Bench } from "../../browser/openWorkbench";

const sample = join(__dirname, "../../../assets/sample-crm.xlsx");
let bench: Bench;

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
    await listen();
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

  test("lets the add-in's functions calculate in its cells", async () => {
    await bench.typeInto("Made", "A1", "=BACKCALC(10,{0.5,0.5,0.4})");
    expect(await bench.cellText("Made", "A1")).toBe("100");
    expect(await bench.cellText("Made", "A4")).toBe("10");
  });
});

/** Lets the add-in's page listen to its workbook, as the add-in itself does. */
async function listen(): Promise<void> {
  await bench.page.locator("#pane iframe").evaluate(async (frame: HTMLIFrameElement) => {
    const page = frame.contentWindow as unknown as { Excel: typeof Excel; heard: unknown[] };
    page.heard = [];
    await page.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        page.heard.push(JSON.parse(JSON.stringify(event)));
        return Promise.resolve();
      });
      await context.sync();
    });
  });
}

/** The events since the last look. */
async function heard(): Promise<Record<string, unknown>[]> {
  return bench.page.locator("#pane iframe").evaluate((frame: HTMLIFrameElement) => {
    const page = frame.contentWindow as unknown as { heard: Record<string, unknown>[] };
    return page.heard.splice(0);
  });
}

test("the sample workbook gets its dashboard, with the pane's message beside it", async () => {
  const opened = await openWorkbench({ file: sample });
  await opened.press("connectAndBuild");
  expect(await opened.activeSheet()).toBe("Sales dashboard");
  await opened.press("pane");
  await opened.pane.getByText("1,521 deals").first().waitFor();
  await opened.close();
});
