import { freeSheetName } from "../../../../src/excel/write/plan/freeSheetName";

test("a name nobody has is taken as it is", () => {
  expect(freeSheetName("Sales dashboard", new Set(["deals"]))).toBe("Sales dashboard");
});

test("a name that a sheet has, in whatever case, gets a number", () => {
  expect(freeSheetName("Sales dashboard", new Set(["sales dashboard", "sales dashboard 2"]))).toBe("Sales dashboard 3");
});

test("the name never grows beyond Excel's 31 characters", () => {
  const long = "A dashboard with a very long name";
  const name = freeSheetName(long, new Set([long.slice(0, 31).toLowerCase()]));
  expect(name).toBe("A dashboard with a very long 2");
});
