import type { PersonBenchmark, TeamBenchmark } from "../../benchmark/benchmarkTeam";
import type { Words } from "../../words";

/**
 * The benchmark with people called Person A, Person B and so on. They stand in an order that tells nothing, as by the alphabet
 * anybody would know who is the first; it is the same as long as nobody comes or goes.
 *
 * @example hideNames(benchmark, words).people[0]?.owner // "Person A"
 */
export function hideNames(benchmark: TeamBenchmark, words: Words): TeamBenchmark {
  const people = benchmark.people.toSorted((one, other) => mix(one.owner) - mix(other.owner));
  const called = new Map(people.map(({ owner }, at) => [owner, words("team:person", { letter: lettersOf(at) })]));
  const hide = (person: PersonBenchmark): PersonBenchmark => ({
    ...person,
    owner: called.get(person.owner) ?? "",
    weakPoints: person.weakPoints.map(({ learnFrom, ...point }) => {
      const name = learnFrom === undefined ? undefined : called.get(learnFrom);
      return { ...point, ...(name !== undefined && { learnFrom: name }) };
    }),
  });
  return { ...benchmark, people: people.map(hide) };
}

/** A number that a name always gives, and that tells nothing of it (FNV-1a). */
function mix(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** @example lettersOf(27) // "AB" */
function lettersOf(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : `${lettersOf(Math.floor(at / 26) - 1)}${letter}`;
}
