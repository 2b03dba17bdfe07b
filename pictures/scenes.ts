import { openWorkbench, type Bench, type BenchOptions } from "../test/browser/openWorkbench";

/** One picture of the README: how the workbench is opened, and what is done before the picture is taken. */
export interface Scene {
  /** The file's name in assets/pictures, without its ending. */
  readonly name: string;
  readonly options: BenchOptions;
  readonly act: (bench: Bench) => Promise<void>;
}

/** The sample's last day is 30 June 2026; a day later it is fresh, and a picture of any day is the same. */
const TODAY = "2026-07-01T09:00:00";

export const scenes: readonly Scene[] = [
  {
    name: "workbench",
    options: { width: 1440, height: 900, today: TODAY },
    act: async (bench) => {
      await bench.press("pane");
      await bench.press("connectAndBuild");
      await bench.pane.getByRole("button", { name: /^Make dashboard for/ }).waitFor();
      await bench.pane.getByRole("button", { name: "Hide this message" }).click();
      await bench.pane.getByRole("switch", { name: "Hide names" }).waitFor();
    },
  },
  {
    name: "first-run",
    options: { width: 1200, height: 800, today: TODAY },
    act: async (bench) => {
      await bench.press("pane");
      await bench.pane.getByRole("button", { name: 'Connect "Deals"' }).click();
      await bench.pane.getByRole("button", { name: "Go on to the dashboard" }).waitFor();
      await bench.pane.getByRole("button", { name: "Hide this message" }).click();
    },
  },
  {
    name: "dutch-dark",
    options: { width: 1440, height: 900, today: TODAY, language: "nl-NL", theme: "dark" },
    act: async (bench) => {
      await bench.press("pane");
      await bench.press("connectAndBuild");
      await bench.pane.getByRole("button", { name: /^Dashboard maken voor/ }).waitFor();
      await bench.pane.getByRole("button", { name: "Deze melding verbergen" }).click();
      await bench.pane.getByRole("switch", { name: "Namen verbergen" }).waitFor();
    },
  },
];

/** The words of a picture, by which is seen whether it is still what one sees: the ribbon's, the pane's, and the sheet's. */
export async function wordsOf(bench: Bench): Promise<readonly string[]> {
  const ribbon = await bench.page.locator("#ribbon").innerText();
  const pane = await bench.pane.locator("main").innerText();
  const sheet = await bench.activeSheet();
  const cells = await bench.inPage(({ document: { engine } }, name) => {
    const { id } = engine.listSheets().find((one) => one.name === name) ?? { id: "" };
    return engine.readTexts(id, { row: 0, column: 0, rows: 16, columns: 15 }).flat();
  }, sheet);
  return [ribbon, pane, sheet, ...cells].flatMap((text) => text.split("\n")).filter((text) => text.trim() !== "");
}

/** Opens a scene; whoever asked closes it. */
export async function openScene({ options, act }: Scene): Promise<Bench> {
  const bench = await openWorkbench(options);
  await act(bench);
  await bench.idle();
  return bench;
}
