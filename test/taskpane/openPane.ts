import { openSalesboard, type Rows } from "../excel/openSalesboard";

/** The built pane beside a workbook, used as a person does: by what its buttons say. */
export async function openPane(
  sheets: Readonly<Record<string, Rows>>,
  options: Parameters<typeof openSalesboard>[1] = {},
) {
  const board = await openSalesboard(sheets, options);
  const { document } = board.excel.page;
  await board.excel.idle();
  const status = document.querySelector<HTMLElement>("[role=status]")!;
  const shown = <Kind extends HTMLElement>(selector: string) =>
    [...document.querySelectorAll<Kind>(selector)].filter((one) => one.closest("[hidden]") === null);
  const button = (label: string) => shown<HTMLButtonElement>("button").find(({ textContent }) => textContent === label);
  const until = async (isSo: () => boolean, what: string): Promise<void> => {
    const end = Date.now() + 30_000;
    while (!isSo()) {
      if (Date.now() > end) throw new Error(`${what}; the pane says: ${document.body.textContent}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await board.excel.idle();
  };
  const isBusy = () => document.querySelector("button.primary")!.getAttribute("aria-disabled") === "true";
  return {
    board,
    document,
    status,
    button,
    shown,
    until,
    /** Presses a button and waits until the pane is ready for the next. */
    press: async (label: string): Promise<string> => {
      const found = button(label);
      if (!found)
        throw new Error(
          `No button "${label}" but ${shown("button")
            .map((one) => one.textContent)
            .join(", ")}`,
        );
      found.click();
      await until(() => !isBusy(), `still busy after "${label}"`);
      return status.textContent ?? "";
    },
    /** What the question says that is asked before anything is removed. */
    question: () => shown("section.question li").map((one) => one.textContent),
    close: board.close,
  };
}

export type Pane = Awaited<ReturnType<typeof openPane>>;
