import type { Steps } from "../../src/core/steps";
import { takeSteps } from "../../src/excel/takeSteps";

/** Works as long as a step of many deals may take. */
function* slowSteps(seen: string[]): Steps<number> {
  for (const step of ["first", "second", "third"]) {
    for (const start = performance.now(); performance.now() - start < 60;);
    seen.push(step);
    yield;
  }
  return 3;
}

test("what comes up during long computing is done between two steps, and the result comes at the end", async () => {
  const seen: string[] = [];
  setTimeout(() => seen.push("drawn"));
  expect(await takeSteps(slowSteps(seen), { signal: new AbortController().signal })).toBe(3);
  expect(seen).toEqual(["first", "drawn", "second", "third"]);
});

test("a press on Cancel is heard between two steps, and no further step is taken", async () => {
  const seen: string[] = [];
  const controller = new AbortController();
  setTimeout(() => controller.abort());
  await expect(takeSteps(slowSteps(seen), controller)).rejects.toThrow(/abort/i);
  expect(seen).toEqual(["first"]);
});
