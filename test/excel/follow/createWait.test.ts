import { createWait } from "../../../src/excel/follow/createWait";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Types at these moments (milliseconds) and gives the moments at which the wait was over. */
function actsWhen(moments: readonly number[]): number[] {
  const start = Date.now();
  const acted: number[] = [];
  const wait = createWait(() => acted.push(Date.now() - start), 1_000, 5_000);
  for (const moment of moments) {
    jest.advanceTimersByTime(start + moment - Date.now());
    wait.begin();
  }
  jest.advanceTimersByTime(60_000);
  return acted;
}

test("what happens shortly one after another counts once, when it has been quiet for a while", () => {
  expect(actsWhen([0, 300, 900])).toEqual([1_900]);
});

test("what happens after the quiet counts anew", () => {
  expect(actsWhen([0, 1_500])).toEqual([1_000, 2_500]);
});

test("who never stops is not waited for endlessly", () => {
  expect(actsWhen([0, 800, 1_600, 2_400, 3_200, 4_000, 4_800, 5_600])).toEqual([5_000, 6_600]);
});

test("a wait that is cancelled ends in nothing", () => {
  const act = jest.fn();
  const wait = createWait(act, 1_000, 5_000);
  wait.begin();
  wait.cancel();
  jest.advanceTimersByTime(60_000);
  expect(act).not.toHaveBeenCalled();
});
