import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import type { drawChart as DrawChart } from "../../../../src/workbench/page/charts/drawChart";
import type { Chart } from "../../../../src/workbench/document";
import { launchBrowser } from "../../../browser/launchBrowser";
import { chartWith } from "./chart";

const hostile = '<img src=x onerror="window.ran = true">';
const chart = chartWith({
  title: { text: hostile, visible: true },
  series: [{ name: hostile, values: "values", categories: "categories" }],
});

/** What the page's script does with the chart that a test gives it. */
declare const charts: {
  drawChart: typeof DrawChart;
  drawn: ReturnType<typeof DrawChart>;
};

describe("a chart in the browser", () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const entryPoints = ["src/workbench/page/charts/drawChart.ts"];
    const { outputFiles } = await build({ entryPoints, bundle: true, write: false, globalName: "charts" });
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.setContent('<div id="place" style="width: 480px; height: 288px"></div>');
    await page.addScriptTag({ content: `${outputFiles[0]?.text ?? ""}; window.charts = { ...charts };` });
    await page.evaluate(draw, chart);
  });
  afterAll(() => browser.close());

  test("is one picture to a screen reader, with its alternative text or else its title", async () => {
    expect(await page.getByRole("img").getAttribute("aria-label")).toBe(hostile);
    await page.evaluate((next) => charts.drawn.update(next), { ...chart, alternativeText: "Open quotes by month" });
    expect(await page.getByRole("img").getAttribute("aria-label")).toBe("Open quotes by month");
  });

  test("shows names from cells as text, also beside the pointer, and runs nothing of them", async () => {
    await expect(texts(page)).resolves.toContain(hostile);
    await page.mouse.move(240, 180);
    await page.mouse.move(250, 185);
    await page.waitForFunction(
      (name) => [...document.querySelectorAll("text")].some(({ textContent }) => textContent?.includes(`${name}: 12`)),
      hostile,
    );
    expect(await page.evaluate(() => document.querySelectorAll("img").length)).toBe(0);
    expect(await page.evaluate(() => "ran" in window)).toBe(false);
  });

  test("is as large as its place, when the sheet is zoomed", async () => {
    await page.locator("#place").evaluate((place) => (place.style.width = "960px"));
    await page.waitForFunction(() => document.querySelector("svg")?.getBoundingClientRect().width === 958);
  });

  test("leaves nothing behind", async () => {
    await page.evaluate(() => charts.drawn.dispose());
    expect(await page.locator("#place *").count()).toBe(0);
  });
});

function draw(chart: Chart): void {
  const place = document.getElementById("place");
  if (!place) throw new Error("There is no place for the chart.");
  const name = chart.title?.text ?? "";
  const read = (address: string) =>
    address === "values"
      ? { values: [12], texts: ["12"], format: "General" }
      : { values: [name], texts: [name], format: "General" };
  charts.drawn = charts.drawChart(place, chart, read, { dark: false, format: String });
}

const texts = (page: Page) =>
  page
    .locator("#place text")
    .allTextContents()
    .then((all) => all.join(""));
