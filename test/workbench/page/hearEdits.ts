import type { Bench } from "../../browser/openWorkbench";

type Listening = { Excel: typeof Excel; heard: unknown[] };

/** Lets the add-in's page listen to its workbook, as the add-in itself does. Returns what gives the events since the last look. */
export async function hearEdits(bench: Bench): Promise<() => Promise<Record<string, unknown>[]>> {
  const frame = bench.page.locator("#pane iframe");
  await frame.evaluate(async (element: HTMLIFrameElement) => {
    const page = element.contentWindow as unknown as Listening;
    page.heard = [];
    await page.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        page.heard.push(JSON.parse(JSON.stringify(event)));
        return Promise.resolve();
      });
      await context.sync();
    });
  });
  return () =>
    frame.evaluate((element: HTMLIFrameElement) => {
      const page = element.contentWindow as unknown as Listening;
      return page.heard.splice(0) as Record<string, unknown>[];
    });
}
