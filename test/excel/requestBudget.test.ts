import { requestBudget } from "../../src/excel/requestBudget";

test("what goes over the limit waits for the next request, which Excel holds still for as well", async () => {
  const sent: string[] = [];
  const context = {
    application: {
      suspendApiCalculationUntilNextSync: () => sent.push("calculation held"),
      suspendScreenUpdatingUntilNextSync: () => sent.push("screen held"),
    },
    sync: () => Promise.resolve(sent.push("sent")),
  };
  const budget = requestBudget(context as unknown as Excel.RequestContext, 100);
  await budget.spend(60);
  await budget.spend(40);
  expect(sent).toEqual(["calculation held", "screen held"]);
  await budget.spend(1);
  expect(sent.slice(2)).toEqual(["sent", "calculation held", "screen held"]);
});
