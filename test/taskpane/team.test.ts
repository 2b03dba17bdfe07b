import { fewDeals } from "../excel/deals";
import { openPane } from "./openPane";

jest.setTimeout(120_000);

const UNDERSTOOD = "I have read this: show the figures";

test("the view says first that these are personal data, once, and keeps in the workbook that it was read", async () => {
  const pane = await openPane({ Deals: fewDeals });
  await pane.press("Connect and make dashboard");
  await pane.go("Team");
  expect(pane.document.querySelector("main")!.textContent).toMatch(/works council/);
  expect(pane.shown("main h3")).toEqual([]);
  await pane.press(UNDERSTOOD);
  await pane.until(() => pane.shown("main h3").length > 0, "nobody is shown");
  expect(pane.shown("main h3").map((one) => one.textContent)).toEqual(["Ann", "Ben"]);
  expect(pane.board.document.settings.get("Salesboard.options")).toMatchObject({ benchmark: {} });
  await pane.go("Data");
  await pane.go("Team");
  await pane.until(() => pane.shown("main h3").length > 0, "nobody is shown");
  expect(pane.button(UNDERSTOOD)).toBeUndefined();
  expect(pane.board.excel.problems).toEqual([]);
  pane.close();
});

test("lists people with verdicts in words; details have coaching, and the button makes the sheet as chosen", async () => {
  const pane = await openPane({ Deals: fewDeals });
  await pane.press("Connect and make dashboard");
  await pane.go("Team");
  await pane.press(UNDERSTOOD);
  await pane.until(() => pane.shown("main h3").length > 0, "nobody is shown");
  const [ann] = pane.shown("main li");
  // Three of five in the last twelve months, counted in deals.ts.
  expect(ann!.textContent).toContain("60.0% n = 5  too little data");
  const details = pane.button("Ann: coaching and details")!;
  expect(details.getAttribute("aria-expanded")).toBe("false");
  details.click();
  await pane.until(() => details.getAttribute("aria-expanded") === "true", "the details do not open");
  expect(ann!.textContent).toContain("3 of 5 decided opportunities were won.");
  expect(ann!.textContent).toContain("Questions");
  await pane.choose("Period", "All periods");
  await pane.until(() => pane.shown("main li")[0]!.textContent.includes("57.1% n = 7"), "the figures stay");
  const hide = pane.shown<HTMLInputElement>("input[role=switch]")[0]!;
  hide.click();
  await pane.until(() => pane.shown("main h3")[0]!.textContent === "Person 1", "names are not hidden");
  await pane.until(() => pane.status.textContent.includes("follow your choice"), "the choice is not kept");
  await pane.press("Make the sheet");
  expect(pane.status.textContent).toMatch(/^The team benchmark was made/);
  const { cells } = pane.board.contents("Team benchmark")!;
  expect(cells.flat()).toContain("Person 2");
  expect(cells.flat()).not.toContain("Ann");
  expect(pane.board.document.settings.get("Salesboard.options")).toMatchObject({
    hidesNames: true,
    benchmark: { period: "all" },
  });
  pane.close();
});
