import type { PersonBenchmark, TeamBenchmark } from "../../benchmark/benchmarkTeam";
import type { CalledPeople } from "./callPeople";

/**
 * The benchmark with people called otherwise, and in the order of what they are called.
 *
 * @example hideInBenchmark(benchmark, called).people[0]?.owner // "Person 1"
 */
export function hideInBenchmark(benchmark: TeamBenchmark, called: CalledPeople): TeamBenchmark {
  const order = [...called.keys()];
  const nameOf = (name: string) => called.get(name) ?? name;
  const hide = (person: PersonBenchmark): PersonBenchmark => ({
    ...person,
    owner: nameOf(person.owner),
    weakPoints: person.weakPoints.map((point) =>
      point.learnFrom === undefined ? point : { ...point, learnFrom: nameOf(point.learnFrom) },
    ),
  });
  return {
    ...benchmark,
    who: { ...benchmark.who, name: nameOf(benchmark.who.name) },
    people: benchmark.people.toSorted((one, other) => order.indexOf(one.owner) - order.indexOf(other.owner)).map(hide),
  };
}
