import { openSalesboard, type Rows } from "../excel/openSalesboard";

/** The built pane beside a workbook, opened and used as a person does: by what its controls say. */
export async function openPane(
  sheets: Readonly<Record<string, Rows>>,
  options: Parameters<typeof openSalesboard>[1] = {},
) {
  const board = await openSalesboard(sheets, options);
  const { document } = board.excel.page;
  const shown = <Kind extends HTMLElement>(selector: string) =>
    [...document.querySelectorAll<Kind>(selector)].filter((one) => one.closest("[hidden]") === null);
  const nameOf = (one: HTMLElement) => one.getAttribute("aria-label") ?? one.textContent;
  const button = (label: string) => shown<HTMLButtonElement>("button").find((one) => nameOf(one) === label);
  const until = async (isSo: () => boolean, what: string): Promise<void> => {
    const end = Date.now() + 30_000;
    do {
      if (Date.now() > end) throw new Error(`${what}; the pane says: ${document.body.textContent}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    } while (!isSo());
    await board.excel.idle();
  };
  const isReady = () =>
    shown("main button").length > 0 && shown("main [aria-busy=true], button[aria-disabled=true]").length === 0;
  const views = () => shown<HTMLButtonElement>("nav button");

  /** Where a button is not on the view that is shown, a person looks for it on the others. */
  const find = async (label: string): Promise<HTMLButtonElement> => {
    for (const view of [undefined, ...views()]) {
      view?.click();
      if (view) await until(isReady, `the view ${view.textContent} does not come`);
      const found = button(label);
      if (found) return found;
    }
    throw new Error(`No button "${label}"; the pane says: ${document.body.textContent}`);
  };

  const { Office } = board.excel.page as unknown as { Office: { addin: Office.Addin } };
  await Office.addin.showAsTaskpane();
  await until(isReady, "the pane does not come");
  return {
    board,
    document,
    /** What the pane says. */
    status: document.querySelector<HTMLElement>("[role=status]")!,
    button,
    shown,
    until,
    /** Goes to a view by its name in the navigation. */
    go: async (view: string): Promise<void> => {
      views()
        .find((one) => one.textContent === view)!
        .click();
      await until(isReady, `the view ${view} does not come`);
    },
    /** Presses a button, on whatever view it is, and waits until the pane is ready for the next. */
    press: async (label: string): Promise<string> => {
      (await find(label)).click();
      await until(isReady, `still busy after "${label}"`);
      return document.querySelector("[role=status]")!.textContent;
    },
    /** What the question says that is asked before anything is removed. */
    question: () => shown("section[aria-labelledby=removal-title] li").map((one) => one.textContent),
    close: board.close,
  };
}

export type Pane = Awaited<ReturnType<typeof openPane>>;
