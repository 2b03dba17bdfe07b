import { closeBrowser, openWorkbench, type Bench } from "../../browser/openWorkbench";

let bench: Bench;

afterAll(closeBrowser);

describe("the look of the grid", () => {
  beforeAll(async () => {
    bench = await openWorkbench({ file: "" });
    await bench.inPage(async ({ user }) => {
      await user.type("Sheet1", "A1:B4", [
        ["Deal", "Value"],
        ["Roof", 1],
        ["Pump", 2],
        ["Car", 3],
      ]);
      await user.addTable("Sheet1", "A1:B4", "Listed");
    });
    await bench.select("F9");
    await bench.idle();
  });
  afterAll(() => bench.close());

  // Office theme: accent 1, and "Accent 1, lighter 80%" as Excel's palette has it (#D9E1F2).
  test("has a table's header in its colour, and every other row in a pale one", async () => {
    await until(async () => distance(await colorAt(0), [0x44, 0x72, 0xc4]) < 4);
    expect(distance(await colorAt(1), [0xd9, 0xe1, 0xf2])).toBeLessThan(4);
    expect(distance(await colorAt(2), [255, 255, 255])).toBe(0);
    expect(distance(await colorAt(3), [0xd9, 0xe1, 0xf2])).toBeLessThan(4);
    expect(distance(await colorAt(4), [255, 255, 255])).toBe(0);
  });

  test("leaves the table's cells without a style of their own", async () => {
    const styles = await bench.inPage(({ document: { engine } }) =>
      engine.readStyles(engine.activeSheetId(), { row: 0, column: 0, rows: 4, columns: 2 }),
    );
    expect(
      styles.flat().filter((style) => style?.fillColor ?? style?.bold ?? style?.borders ?? style?.fontName),
    ).toEqual([]);
  });

  test("follows a table that gets longer", async () => {
    await bench.typeInto("Sheet1", "A5", "Boat");
    await bench.typeInto("Sheet1", "A6", "Bike");
    await bench.select("F9");
    await until(async () => distance(await colorAt(5), [0xd9, 0xe1, 0xf2]) < 4);
  });

  test("colours each cell by the conditional format that holds there, of several made at once", async () => {
    await bench.inPage(({ user }) => user.type("Sheet1", "B10:B12", [[1], [1], [0]]));
    await bench.page.locator("#pane iframe").evaluate(async (frame: HTMLIFrameElement) => {
      const page = frame.contentWindow as unknown as { Excel: typeof Excel };
      await page.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        for (const row of [10, 11, 12]) {
          const format = sheet.getRange(`A${row}`).conditionalFormats.add(page.Excel.ConditionalFormatType.custom);
          format.custom.rule.formula = `=$B$${row}=1`;
          format.custom.format.fill.color = "#C00000";
        }
        await context.sync();
      });
    });
    await until(async () => distance(await colorAt(9), [0xc0, 0, 0]) < 4);
    await until(async () => distance(await colorAt(10), [0xc0, 0, 0]) < 4);
    expect(distance(await colorAt(11), [255, 255, 255])).toBe(0);
  });

  // Calibri's digits are 1,038 of 2,048 units wide; Arial's 1,139, those of Times 1,024.
  test.each(["Calibri", "Calibri Light"])("draws %s as wide as Excel does", async (family) => {
    const width = await bench.page.evaluate((name) => {
      const context = document.createElement("canvas").getContext("2d");
      if (!context) return 0;
      context.font = `100px "${name}"`;
      return context.measureText("0123456789").width;
    }, family);
    expect(width / 1000).toBeCloseTo(1038 / 2048, 3);
  });
});

test("a theme chosen while a workbook is open is the page's and the pane's, and the workbook stays", async () => {
  bench = await openWorkbench();
  await bench.press("connectAndBuild");
  await bench.press("pane");
  await bench.page.getByLabel("Theme").selectOption("dark");
  // Office.js asks for the theme once in five seconds.
  await bench.pane.locator("html[style*=dark]").waitFor({ state: "attached", timeout: 10_000 });
  expect(distance(await bench.page.locator(".chart").first().evaluate(groundOf), [255, 255, 255])).toBeGreaterThan(150);
  expect(await bench.sheetNames()).toContain("Sales dashboard");
  await bench.close();
});

/** The colour of the first pixels of a chart, from its canvas. */
function groundOf(chart: Element): number[] {
  const context = chart.querySelector("canvas")?.getContext("2d");
  return context ? [...context.getImageData(4, 4, 1, 1).data].slice(0, 3) : [];
}

/** The ground of a cell in the first column, above its text. */
async function colorAt(row: number): Promise<number[]> {
  return bench.page.locator("#sheet canvas").evaluateAll((all, at) => {
    const [largest] = (all as HTMLCanvasElement[]).sort((a, b) => b.width * b.height - a.width * a.height);
    const [red = 0, green = 0, blue = 0, alpha] =
      largest?.getContext("2d")?.getImageData(46 + 32, 20 + 20 * at + 4, 1, 1).data ?? [];
    // Where nothing is drawn the page's white shows.
    return alpha === 0 ? [255, 255, 255] : [red, green, blue];
  }, row);
}

function distance(one: readonly number[], other: readonly number[]): number {
  return Math.max(...other.map((channel, index) => Math.abs(channel - (one[index] ?? -1000))));
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("It never came.");
}
