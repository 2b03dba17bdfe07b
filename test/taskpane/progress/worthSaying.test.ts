import { worthSaying } from "../../../src/taskpane/progress/worthSaying";
import type { Progress } from "../../../src/excel/work";

const at = (done: number, change: Partial<Progress> = {}): Progress => ({
  ...{ step: "reading", sheet: "Deals", total: 1000 },
  ...change,
  done,
});

test("progress is read out when work begins and at each quarter, however often it is told", () => {
  let said: Progress | undefined;
  const spoken: number[] = [];
  for (let done = 0; done <= 1000; done += 10) {
    if (!worthSaying(at(done), said)) continue;
    said = at(done);
    spoken.push(done);
  }
  expect(spoken).toEqual([0, 250, 500, 750, 1000]);
});

test("another sheet and another step are read out at once", () => {
  expect(worthSaying(at(260, { sheet: "History" }), at(250))).toBe(true);
  expect(worthSaying(at(260, { step: "writing" }), at(250))).toBe(true);
  expect(worthSaying(at(260), at(250))).toBe(false);
});
