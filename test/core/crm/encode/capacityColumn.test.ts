import { CapacityColumnReader } from "../../../../src/core/crm/encode/capacityColumn";

/** What a column of cells is read as, and the places of those that say nothing. */
function read(...cells: unknown[]) {
  const reader = new CapacityColumnReader();
  const odd: string[] = [];
  reader.read(
    cells.map((cell) => [cell]),
    0,
    (kind, at) => odd.push(`${kind} ${String(at)}`),
  );
  return { capacities: [...reader.finish()], odd };
}

// Sixty per cent of a full-time job, as people write it.
test.each<[string, unknown[], number[]]>([
  ["parts of a job, somebody with more than one", [1, 0.6, 1.2], [1, 0.6, 1.2]],
  ["texts with a decimal comma", ["1", "0,6"], [1, 0.6]],
  ["percent texts", ["100%", "60 %"], [1, 0.6]],
  ["percentages", [100, 60, 80], [1, 0.6, 0.8]],
  ["percentages without anybody full-time", [80, 60], [0.8, 0.6]],
  ["percentages, one of them Excel's own", [100, 0.6, 60], [1, 0.6, 0.6]],
  ["hours a week", [40, 24, 32], [1, 0.6, 0.8]],
  ["days a week", [5, 3], [1, 0.6]],
])("%s", (_, cells, capacities) => {
  const found = read(...cells);
  found.capacities.forEach((capacity, at) => expect(capacity).toBeCloseTo(capacities[at]!, 12));
  expect(found.odd).toEqual([]);
});

test("blanks say nothing, and what cannot be read is told", () => {
  expect(read(1, "", "part-time", "#N/A", 0.5)).toEqual({
    capacities: [1, NaN, NaN, NaN, 0.5],
    odd: ["unreadable 2", "error 3"],
  });
});
