import { StringTable } from "../../../../src/core/crm/encode/stringTable";

/** Ids as CRMs write them: counting up, in groups, with signs beyond Latin letters, of one sign, and of none. */
const IDS = [
  ...Array.from({ length: 3000 }, (_, at) => `D-${String(100_001 + at)}`),
  ...Array.from({ length: 3000 }, (_, at) => `0065g00000${(at * 7919).toString(36).padStart(8, "0")}`),
  ...Array.from({ length: 500 }, (_, at) => `Größe/${String(at)}/東京`),
  ...Array.from({ length: 100 }, (_, at) => "x".repeat(at)),
];

test.each([0, IDS.length])("numbers strings as a Map would, with room for %d at first", (room) => {
  const table = new StringTable(room);
  const numbers = new Map(IDS.map((id, number) => [id, number]));
  for (const id of IDS) expect(table.numberOf(id)).toBe(numbers.get(id));
  // Once more in another order, as a history has them.
  for (const id of [...IDS].reverse()) expect(table.numberOf(id)).toBe(numbers.get(id));
  expect(table.texts).toEqual(IDS);
});
