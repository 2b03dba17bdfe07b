import { closeBrowser, openWorkbench, type Bench } from "../test/browser/openWorkbench";
import { printTable } from "./printTable";
import { writeCsvFile } from "./writeCsvFile";

const DEALS = 20_000;

/** What kept the page busy in one piece. */
interface LongTask {
  readonly name: string;
  readonly duration: number;
}

/**
 * `npm run bench:pane [-- deals]`: the longest pieces of work of the pane's page while it starts, connects and makes the dashboard, as
 * the browser counts them (of 50 ms and more). Grid and pane share one thread here, which they do not in Excel: only what the browser
 * lays to the pane's own page is the add-in's.
 */
async function bench(deals: number): Promise<void> {
  const workbench = await openWorkbench({ file: writeCsvFile(deals) });
  await watch(workbench, false);
  await workbench.press("pane");
  await workbench.pane.getByRole("button").first().waitFor();
  const started = await tasksOf(workbench);
  await watch(workbench, true);
  const start = performance.now();
  await workbench.press("connectAndBuild");
  const seconds = (performance.now() - start) / 1000;
  const built = await tasksOf(workbench);
  console.log(`${deals.toLocaleString("en")} deals; connected and built in ${seconds.toFixed(1)} s\n`);
  printTable([
    ["the pane's page, pieces of 50 ms and more", "pieces", "longest (ms)", "of the grid's page"],
    ["opens the pane", ...rowOf(started)],
    ["connects and makes the dashboard", ...rowOf(built)],
  ]);
  await workbench.close();
  await closeBrowser();
}

function rowOf(tasks: readonly LongTask[]): string[] {
  const longest = (some: readonly LongTask[]) => Math.max(0, ...some.map(({ duration }) => duration)).toFixed(0);
  const own = tasks.filter(({ name }) => name === "self");
  return [String(own.length), longest(own), longest(tasks.filter(({ name }) => name !== "self"))];
}

/** Begins to note long tasks in the pane's page. */
async function watch({ page }: Bench, isAgain: boolean): Promise<void> {
  await page.locator("#pane iframe").evaluate((frame: HTMLIFrameElement, again) => {
    const pane = frame.contentWindow as unknown as Window & typeof globalThis & { tasks: LongTask[] };
    pane.tasks = [];
    if (again) return;
    new pane.PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) pane.tasks.push({ name, duration });
    }).observe({ type: "longtask", buffered: true });
  }, isAgain);
}

function tasksOf({ page }: Bench): Promise<LongTask[]> {
  return page.locator("#pane iframe").evaluate((frame: HTMLIFrameElement) => {
    const pane = frame.contentWindow as unknown as { tasks: LongTask[] };
    return pane.tasks;
  });
}

const [asked] = process.argv.slice(2);
void bench(asked === undefined ? DEALS : Number(asked)).then(() => process.exit());
