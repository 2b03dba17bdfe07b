import { openSalesboard, type Rows } from "../../excel/openSalesboard";

type Board = Awaited<ReturnType<typeof openSalesboard>>;

/** The pane at its view of the data, used as a person does: by labels and by what buttons say. */
export async function openData(
  sheets: Readonly<Record<string, Rows>>,
  options: Parameters<typeof openSalesboard>[1] & {
    readonly view?: string;
    readonly ready?: string;
    readonly isFolded?: boolean;
  } = {},
) {
  const { view = "Data", ready = "Sample data", isFolded = false, ...excel } = options;
  const board = await openSalesboard(sheets, excel);
  const { document, Event } = board.excel.page;
  const all = <Kind extends HTMLElement>(selector: string) =>
    [...document.querySelectorAll<Kind>(selector)].filter((one) => one.closest("[hidden]") === null);
  const nameOf = (one: HTMLElement) => one.getAttribute("aria-label") ?? one.textContent ?? "";
  const button = (name: string) => all<HTMLButtonElement>("button").find((one) => nameOf(one) === name);
  const select = (label: string) => {
    const found = all<HTMLLabelElement>("label").find(({ textContent }) => textContent === label);
    return found && (document.getElementById(found.htmlFor) as HTMLSelectElement | null);
  };
  const text = () => document.body.textContent ?? "";
  const folds = () => all<HTMLButtonElement>("h2 > button[aria-expanded]");
  const fold = (title: string) => {
    const found = folds().find(({ textContent }) => textContent.startsWith(title));
    if (!found) throw new Error(`There is no part "${title}" but ${folds().map(nameOf).join(", ")}.`);
    return found;
  };
  /** Who looks for something opens all parts of the view; some come only once the deals are read. */
  const unfold = () => {
    if (isFolded) return;
    for (const one of folds()) if (one.getAttribute("aria-expanded") === "false") one.click();
  };
  const until = async (isSo: () => boolean, what: string): Promise<void> => {
    const end = Date.now() + 60_000;
    // What was just done is not drawn yet.
    do {
      if (Date.now() > end) throw new Error(`${what}; the pane says: ${text()}`);
      unfold();
      await new Promise((resolve) => setTimeout(resolve, 10));
    } while (!isSo());
    await board.excel.idle();
  };
  // A step at the end of the list cannot be moved any further, which is no waiting.
  const isBusy = () => all("button[aria-disabled=true]").some((one) => one.closest("[draggable]") === null);
  const press = async (name: string): Promise<string> => {
    await until(() => button(name) !== undefined, `there is no button "${name}"`);
    button(name)!.click();
    await until(() => !isBusy(), `still busy after "${name}"`);
    return document.getElementById("said")?.textContent ?? "";
  };
  const { Office } = board.excel.page as unknown as { Office: { addin: Office.Addin } };
  await Office.addin.showAsTaskpane();
  await press(view);
  await until(() => text().includes(ready), `the view does not show "${ready}"`);
  const isUnfolded = () => folds().every((one) => one.getAttribute("aria-expanded") === "true");
  await until(() => isFolded || isUnfolded(), "some part of the view does not open");
  return {
    board,
    document,
    text,
    /** The heading of a part of the view. */
    fold,
    all,
    until,
    press,
    button,
    select,
    /** The texts of a list that can be chosen from. */
    offered: (label: string) => [...select(label)!.options].map(({ text: offer }) => offer),
    /** What is chosen there. */
    chosen: (label: string) => select(label)!.selectedOptions[0]!.text,
    choose: async (label: string, offer: string) => {
      const list = select(label)!;
      const found = [...list.options].find((one) => one.text === offer);
      if (!found) throw new Error(`"${label}" offers no "${offer}".`);
      list.value = found.value;
      list.dispatchEvent(new Event("change", { bubbles: true }));
      await until(() => true, "drawn");
    },
    radio: (name: string) => all<HTMLLabelElement>("label").find(({ textContent }) => textContent === name)!.htmlFor,
    close: board.close,
  };
}

export type DataPane = Awaited<ReturnType<typeof openData>>;
export const settingsOf = ({ excel }: Board) => excel.settings();
