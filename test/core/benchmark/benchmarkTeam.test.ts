import { benchmarkTeam } from "../../../src/core/benchmark/benchmarkTeam";
import { lastTwelveMonths } from "../../../src/core/benchmark/lastTwelveMonths";
import { runSteps } from "../../../src/core/steps";
import { readSample } from "./sampleData";

test("x", () => {
  const { index, asOf, persons } = readSample();
  const b = runSteps(
    benchmarkTeam(index, { who: index.called.everybody, period: lastTwelveMonths(asOf, index.firstEvent), persons }),
  );
  console.log(JSON.stringify(b.team), b.openQuotes, b.unowned);
  for (const p of b.people)
    console.log(
      p.owner,
      JSON.stringify(p.openQuotes),
      p.capacity,
      p.hasLeft,
      JSON.stringify(p.figures),
      JSON.stringify(p.weakPoints),
    );
});
