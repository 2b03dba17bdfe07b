import { openSalesboard, type Rows } from "../excel/openSalesboard";

type Board = Awaited<ReturnType<typeof openSalesboard>>;

/** The built add-in beside a workbook, with its pane open. */
export async function openPane(
  sheets: Readonly<Record<string, Rows>>,
  options: Parameters<typeof openSalesboard>[1] = {},
) {
  return showPane(await openSalesboard(sheets, options));
}

/** Opens the pane, and gives what a person can do there: by what its controls say. */
export async function showPane(board: Board) {
  const { document } = board.excel.page;
  const shown = <Kind extends HTMLElement>(selector: string) =>
    [...document.querySelectorAll<Kind>(selector)].filter((one) => one.closest("[hidden]") === null);
  const nameOf = (one: HTMLElement) => one.getAttribute("aria-label") ?? one.textContent;
  const button = (label: string | RegExp) =>
    shown<HTMLButtonElement>("button").find((one) =>
      typeof label === "string" ? nameOf(one) === label : label.test(nameOf(one)),
    );
  /** Who looks for something opens all parts of a view; the steps of the first run are gone through one by one. */
  const folded = () => shown("h2 > button[aria-expanded=false]").filter((one) => !one.closest("li"));
  const unfold = () => folded().forEach((one) => one.click());
  const until = async (isSo: () => boolean, what: string): Promise<void> => {
    const end = Date.now() + 60_000;
    do {
      if (Date.now() > end) throw new Error(`${what}; the pane says: ${document.body.textContent}`);
      unfold();
      await new Promise((resolve) => setTimeout(resolve, 10));
    } while (!isSo());
    await board.excel.idle();
  };
  const isReady = () =>
    shown("main button").length > 0 &&
    folded().length === 0 &&
    // A step at the end of its list cannot be moved any further, which is no waiting.
    shown("main [aria-busy=true], button[aria-disabled=true]:not([aria-expanded])").every(
      (one) => one.closest("[draggable]") !== null,
    );
  const views = () => shown<HTMLButtonElement>("nav button");

  /** Where a button is not on the view that is shown, a person looks for it on the others. */
  const field = <Kind extends HTMLElement>(label: string) => {
    const found = shown<HTMLLabelElement>("label").find(({ textContent }) => textContent.startsWith(label));
    return (found && document.getElementById(found.htmlFor)) as Kind | undefined;
  };

  const find = async (label: string | RegExp): Promise<HTMLButtonElement> => {
    for (const view of [undefined, ...views()]) {
      view?.click();
      if (view) await until(isReady, `the view ${view.textContent} does not come`);
      const found = button(label);
      if (found) return found;
    }
    throw new Error(`No button "${String(label)}"; the pane says: ${document.body.textContent}`);
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
    /** The control with this label. */
    field,
    /** Chooses in a drop-down, by what its entry says, and waits until the pane is ready for the next. */
    choose: async (label: string, entry: string): Promise<void> => {
      const select = field<HTMLSelectElement>(label)!;
      const wanted = [...select.options].find(({ textContent }) => textContent === entry);
      if (!wanted) throw new Error(`No "${entry}" but ${[...select.options].map((one) => one.textContent).join(", ")}`);
      select.value = wanted.value;
      select.dispatchEvent(new board.excel.page.Event("change", { bubbles: true }));
      await until(isReady, `still busy after choosing ${entry}`);
    },
    /** Types into a field. */
    type: async (label: string, text: string): Promise<void> => {
      const { prototype } = board.excel.page.HTMLInputElement;
      const input = field<HTMLInputElement>(label)!;
      Object.getOwnPropertyDescriptor(prototype, "value")!.set!.call(input, text);
      input.dispatchEvent(new board.excel.page.Event("input", { bubbles: true }));
      await until(isReady, `still busy after typing ${text}`);
    },
    until,
    /** Goes to a view by its name in the navigation. */
    go: async (view: string): Promise<void> => {
      views()
        .find((one) => one.textContent === view)!
        .click();
      await until(isReady, `the view ${view} does not come`);
    },
    /** Presses a button, on whatever view it is, and waits until the pane is ready for the next. */
    press: async (label: string | RegExp): Promise<string> => {
      (await find(label)).click();
      await until(isReady, `still busy after "${String(label)}"`);
      return document.querySelector("[role=status]")!.textContent;
    },
    /** What is selected in Excel: "Deals!A1". */
    selected: () =>
      (board.excel.page as unknown as { Excel: typeof Excel }).Excel.run(async (context) => {
        const selected = context.workbook.getSelectedRange().load("address");
        await context.sync();
        return selected.address;
      }),
    /** What the question says that is asked before anything is removed. */
    question: () => shown("section[aria-labelledby=removal-title] li").map((one) => one.textContent),
    close: board.close,
  };
}

export type Pane = Awaited<ReturnType<typeof showPane>>;
