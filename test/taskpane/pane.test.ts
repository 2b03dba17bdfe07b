import { fewDeals } from "../excel/deals";
import { openSalesboard, type Rows } from "../excel/openSalesboard";

jest.setTimeout(60_000);

/** Presses the pane's button and waits until it says something else than that it is busy. */
async function pressInPane(sheets: Readonly<Record<string, Rows>>) {
  const board = await openSalesboard(sheets);
  const { document } = board.excel.page;
  const button = document.querySelector("button")!;
  const status = document.querySelector('[role="status"]')!;
  const before = { label: button.textContent, title: document.querySelector("h1")?.textContent };
  button.click();
  const busy = status.textContent;
  await new Promise<void>((resolve) => {
    const observer = new board.excel.page.MutationObserver(() => {
      if (status.textContent === busy) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(status, { childList: true });
  });
  await board.excel.idle();
  return { board, before, busy, button, status };
}

test("the pane has a title and one button that says what it will make, and its status is announced", async () => {
  const { board, before, busy, status } = await pressInPane({ Deals: fewDeals });
  expect(before).toEqual({ label: "Connect and make dashboard", title: "Salesboard" });
  expect(busy).toMatch(/^Reading the deals/);
  expect(status.getAttribute("aria-live")).toBe("polite");
  expect(status.textContent).toContain('The dashboard of 12 deals was made on the sheet "Sales dashboard".');
  expect(board.sheetNames()).toContain("Sales dashboard");
  board.close();
});

test("an error is a sentence in the pane, a name from the workbook in it is text, and the button works again", async () => {
  const { board, status, button } = await pressInPane({ "<img src=x>": [["Shopping"], ["Milk"]] });
  expect(status.getAttribute("data-kind")).toBe("error");
  expect(status.textContent).toContain('"<img src=x>" does not look like a list of deals');
  expect(status.querySelector("img")).toBeNull();
  expect(button.getAttribute("aria-disabled")).toBeNull();
  board.close();
});
