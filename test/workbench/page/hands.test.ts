import { closeBrowser, openWorkbench, type Bench } from "../../browser/openWorkbench";
import { hearEdits } from "./hearEdits";

let bench: Bench;

afterAll(closeBrowser);

describe("a person who works with the mouse", () => {
  let heard: Awaited<ReturnType<typeof hearEdits>>;
  beforeAll(async () => {
    bench = await openWorkbench({ file: "" });
    await bench.typeInto("Sheet1", "A1", "1");
    await bench.typeInto("Sheet1", "A2", "2");
    heard = await hearEdits(bench);
  });
  afterAll(() => bench.close());

  test("fills a series by dragging the handle, and the add-in hears of it once", async () => {
    await drag("A1:A2", await corner("B3"), await corner("B7"));
    expect(await values("A1:A7")).toEqual([1, 2, 3, 4, 5, 6, null]);
    expect((await heard()).map(({ address }) => address)).toEqual(["A3:A6"]);
  });

  test("moves cells by dragging their edge, and the add-in hears of it once", async () => {
    await drag("A1:A2", await corner("A3", 30), await corner("C6", 30));
    expect([await values("A1:A3"), await values("C4:C5")]).toEqual([
      [null, null, 3],
      [1, 2],
    ]);
    expect((await heard()).map(({ changeType }) => changeType)).toEqual(["RangeEdited"]);
  });

  test("renames a sheet by a double click on its tab", async () => {
    await bench.page.locator("[data-u-comp=slide-tab-item]").getByText("Sheet1").dblclick();
    // A press that lasts this long would be the beginning of a drag.
    await bench.page.waitForTimeout(600);
    await bench.page.keyboard.press("Control+a");
    await bench.page.keyboard.type("Forecast");
    await bench.page.keyboard.press("Enter");
    await bench.page.locator("[data-u-comp=slide-tab-item]").getByText("Forecast").waitFor();
    await bench.idle();
    expect(await bench.sheetNames()).toEqual(["Forecast"]);
  });

  test("opens a file by dropping it on the sheet", async () => {
    await bench.page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["Deal,Value\nRoof,12\n"], "dropped.csv"));
      const target = document.querySelector("#sheet canvas");
      for (const type of ["dragover", "drop"])
        target?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
    });
    await bench.page.getByRole("heading", { name: "dropped.csv" }).waitFor();
    await bench.inPage((workbench) => workbench.ready());
    expect(await bench.cellText("dropped", "B2")).toBe("12");
  });
});

test("cells of a protected sheet are not pasted over, and the page says so", async () => {
  const opened = await openWorkbench({ protect: ["Deals"] });
  await opened.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await opened.goTo("Deals");
  await opened.select("D3");
  const before = await opened.cellText("Deals", "D3");
  await opened.page.evaluate(() => navigator.clipboard.writeText("Somebody else\tx"));
  await opened.page.keyboard.press("Control+v");
  await opened.page.getByRole("alert").getByText("protected").waitFor();
  expect(await opened.cellText("Deals", "D3")).toBe(before);
  await opened.close();
});

test("a drop-down takes what its list has, and nothing else, where the list is a name", async () => {
  const opened = await openWorkbench();
  await opened.press("connectAndBuild");
  await opened.typeInto("Sales dashboard", "B5", "Femke de Wit");
  expect(await opened.cellText("Sales dashboard", "B5")).toBe("Femke de Wit");
  await opened.select("B5");
  await opened.page.keyboard.type("Nobody");
  await opened.page.keyboard.press("Enter");
  await opened.page.getByText("Choose a name from the list.").waitFor();
  expect(await opened.cellText("Sales dashboard", "B5")).toBe("Femke de Wit");
  await opened.close();
});

describe("what is typed in a Dutch workbook", () => {
  beforeAll(async () => (bench = await openWorkbench({ file: "", language: "nl" })));
  afterAll(() => bench.close());

  // Serials: Excel's days since 30 December 1899, counted by hand with `date -d`.
  test.each([
    ["A1", "12,5", 12.5, "12,5"],
    ["A2", "1.234,50", 1234.5, "1.234,50"],
    ["A3", "12,5%", 0.125, "12,50%"],
    ["A4", "31-12-2025", 46_022, "31-12-2025"],
    ["A5", "1-2-2026", 46_054, "1-2-2026"],
    ["A6", "WAAR", true, "WAAR"],
    ["A7", "12.5", "12.5", "12.5"],
    ["A8", "Dak, met panelen", "Dak, met panelen", "Dak, met panelen"],
    ["A3", "7,5", 0.075, "7,50%"],
  ])("is read as in Dutch (%s: %s)", async (cell, typed, value, shown) => {
    const [sheet = ""] = await bench.sheetNames();
    await bench.typeInto(sheet, cell, typed);
    expect([await values(cell), await bench.cellText(sheet, cell)]).toEqual([[value], shown]);
  });

  test("a number is offered for editing with its comma", async () => {
    const [sheet = ""] = await bench.sheetNames();
    await bench.typeInto(sheet, "B1", "12,5");
    await bench.select("B1");
    await bench.page.keyboard.press("F2");
    await bench.page.keyboard.type("5");
    await bench.page.keyboard.press("Enter");
    await bench.idle();
    expect(await values("B1")).toEqual([12.55]);
  });
});

describe("what is typed in an English workbook", () => {
  beforeAll(async () => (bench = await openWorkbench({ file: "" })));
  afterAll(() => bench.close());

  // As Microsoft says of "Enable automatic percent entry", which is on unless somebody turns it off: 10 and .1 are both 10.00%.
  test.each([
    ["A1", "12.5", 12.5, "12.5"],
    ["A2", "12/31/2025", 46_022, "12/31/2025"],
    ["A3", "80%", 0.8, "80%"],
    ["A3", "10", 0.1, "10%"],
    ["A3", "0.1", 0.1, "10%"],
    ["A3", "-20", -0.2, "-20%"],
  ])("is read as in English (%s: %s)", async (cell, typed, value, shown) => {
    const [sheet = ""] = await bench.sheetNames();
    await bench.typeInto(sheet, cell, typed);
    expect([await values(cell), await bench.cellText(sheet, cell)]).toEqual([[value], shown]);
  });
});

/** The values of cells of one column of the sheet that is shown. */
async function values(address: string): Promise<unknown[]> {
  const [first = "A1", last = first] = address.split(":");
  const [column, row] = [first.charCodeAt(0) - 65, Number(first.slice(1)) - 1];
  const read = await bench.inPage(({ document: { engine } }, area) => engine.readValues(engine.activeSheetId(), area), {
    row,
    column,
    rows: Number(last.slice(1)) - row,
    columns: 1,
  });
  return read.flat();
}

/** The top left corner of a cell on the page, in a sheet that is not scrolled and has Excel's usual sizes; `right` of it. */
async function corner(address: string, right = 0): Promise<{ x: number; y: number }> {
  const canvas = await bench.page.locator("#sheet canvas").evaluateAll((all) => {
    const areas = all.map((one) => one.getBoundingClientRect()).sort((a, b) => b.width * b.height - a.width * a.height);
    return { x: areas[0]?.x ?? 0, y: areas[0]?.y ?? 0 };
  });
  const [column, row] = [address.charCodeAt(0) - 65, Number(address.slice(1)) - 1];
  return { x: canvas.x + 46 + 64 * column + right, y: canvas.y + 20 + 20 * row };
}

/**
 * Selects cells and drags them from a handle. On a busy machine the grid may draw a selection anew after it began to listen to
 * its handles, and then nothing hears the drag; a person sees nothing happen, and does it again.
 */
async function drag(cells: string, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  const { mouse } = bench.page;
  for (let tries = 0; tries < 5; tries += 1) {
    await bench.select(cells);
    await mouse.move(from.x - 10, from.y - 10);
    await mouse.move(from.x, from.y, { steps: 4 });
    await mouse.down();
    await mouse.move(to.x - 5, to.y - 10, { steps: 8 });
    await mouse.up();
    await bench.idle();
    if (await otherThan(cells)) return;
  }
  throw new Error(`Dragging ${cells} did nothing, five times.`);
}

/** Whether others than these cells get selected, as they are when the grid has filled or moved cells. */
const otherThan = (cells: string) =>
  bench.page
    .waitForFunction(
      (were) => document.querySelector<HTMLInputElement>("[data-u-comp=defined-name] input")?.value !== were,
      cells,
      { timeout: 3000 },
    )
    .then(
      () => true,
      () => false,
    );
