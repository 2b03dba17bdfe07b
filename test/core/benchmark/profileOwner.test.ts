import { profileOwner } from "../../../src/core/benchmark/profileOwner";
import type { JudgedFigure, JudgedKpi, OwnerBenchmark } from "../../../src/core/benchmark/types";

const IN_LINE: JudgedFigure = { value: 1, n: 50, p: 0.5, side: "below", verdict: "inLine", low: 0, high: 2 };

function owner(name: string, figures: Partial<Record<JudgedKpi, Partial<JudgedFigure>>> = {}): OwnerBenchmark {
  const of = (kpi: JudgedKpi): JudgedFigure => ({ ...IN_LINE, ...figures[kpi] });
  return {
    owner: name,
    figures: { closingRate: of("closingRate"), averageOrder: of("averageOrder"), salesCycle: of("salesCycle") },
    shrunkClosingRate: 0.3,
  };
}

test("who is in line has no weak point", () => {
  const ann = owner("Ann");
  expect(profileOwner(ann, [ann], [])).toEqual([]);
});

test("what is called on the bad side is a weak point, the surest first; a long cycle is bad, a short one is not", () => {
  const ann = owner("Ann", {
    averageOrder: { verdict: "leans", side: "below" },
    salesCycle: { verdict: "strong", side: "above" },
    closingRate: { verdict: "strong", side: "above" },
  });
  const bob = owner("Bob", { salesCycle: { verdict: "leans", side: "below", p: 0.03 } });
  const cas = owner("Cas", { salesCycle: { verdict: "strong", side: "below", p: 0.001 } });
  expect(profileOwner(ann, [ann, bob, cas], [])).toEqual([
    { weakness: "longCycle", strength: "strong", learnFrom: "Cas" },
    { weakness: "smallOrders", strength: "leans" },
  ]);
  expect(profileOwner(bob, [ann, bob, cas], [])).toEqual([]);
});

test("few open quotes are only shown; to be learnt from is who makes many, and not who has many that are undecided", () => {
  const ann = owner("Ann");
  const loads = [
    { owner: "Ann", quotes: 4, made: 10 },
    { owner: "Bob", quotes: 10, made: 40 },
    { owner: "Cas", quotes: 22, made: 16 },
  ];
  // The mean of the open ones is 12: 4 is less than two thirds of it. That of those made is 22: 40 is more than one and a half times.
  expect(profileOwner(ann, [ann], loads)).toEqual([{ weakness: "fewQuotes", strength: "shown", learnFrom: "Bob" }]);
  expect(profileOwner(owner("Bob"), [ann], loads)).toEqual([]);
  // Where nobody makes that many, nobody is named.
  const alike = loads.map((load) => ({ ...load, made: 20 }));
  expect(profileOwner(ann, [ann], alike)).toEqual([{ weakness: "fewQuotes", strength: "shown" }]);
});
