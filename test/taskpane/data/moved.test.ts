import { moved } from "../../../src/taskpane/data/steps/moved";

test("an entry stands in its new place, and the others in their order", () => {
  expect(moved(["a", "b", "c", "d"], 0, 2)).toEqual(["b", "c", "a", "d"]);
  expect(moved(["a", "b", "c", "d"], 3, 0)).toEqual(["d", "a", "b", "c"]);
  expect(moved(["a", "b", "c", "d"], 1, 1)).toEqual(["a", "b", "c", "d"]);
});
