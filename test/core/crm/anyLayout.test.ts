import * as fc from "fast-check";
import { crmAliases } from "../../../src/core/crm/columns/crmAliases";
import { buildIndex } from "../../../src/core/kpi/index/buildIndex";
import { kpiTable } from "../../../src/core/kpi/kpiTable";
import { readDeals } from "../exampleData";

// Many figures on a machine that may be busy.
jest.setTimeout(60_000);

const FIELDS = ["id", "owner", "created", "closed", "status", "value", "probability"] as const;
const HEADER = ["Deal ID", "Owner", "Created", "Closed", "Status", "Value", "Probability"];

/** The headers of CRMs and languages that know all of the fields that count: any of each field's. */
const SETS = crmAliases.flatMap(({ languages }) =>
  Object.values(languages).flatMap(({ deals }) => (deals && FIELDS.every((field) => field in deals) ? [deals] : [])),
);

const day = fc.integer({ min: 45_000, max: 46_200 });
const deal = fc
  .tuple(
    fc.uuid(),
    fc.constantFrom("Ann Smith", "Bob Jones", "Cy Brown"),
    fc.tuple(day, day),
    fc.constantFrom("Won", "Lost", "Open"),
    fc.integer({ min: 1, max: 99_999 }),
  )
  .map(([id, owner, [one, other], status, value]) => {
    const [created, closed] = [Math.min(one, other), Math.max(one, other)];
    return [id, owner, created, status === "Open" ? "" : closed, status, value, status === "Won" ? 1 : 0.5];
  });

const figures = (header: readonly string[], rows: readonly (readonly unknown[])[]) => {
  const { data, asOf } = readDeals([header, ...rows], { quoteStep: "all" });
  return kpiTable(buildIndex(data, { everybody: "Team", noOwner: "No owner" }), asOf);
};

test("whichever headers a list has and in whatever order its columns stand, its figures are the same", () => {
  expect(SETS.length).toBeGreaterThan(4);
  const headers = fc
    .constantFrom(...SETS)
    .chain((deals) => fc.tuple(...FIELDS.map((field) => fc.constantFrom(...(deals[field] ?? [])))))
    // Two fields may be called the same, each in its own list only: nobody could tell them apart then.
    .filter((names) => new Set(names).size === names.length);
  const order = fc.shuffledSubarray([...FIELDS.keys()], { minLength: FIELDS.length });
  fc.assert(
    fc.property(fc.array(deal, { minLength: 3, maxLength: 12 }), headers, order, (rows, names, places) => {
      const header = places.map((at) => names[at] ?? "");
      const moved = rows.map((row) => places.map((at) => row[at]));
      expect(figures(header, moved)).toEqual(figures(HEADER, rows));
    }),
    { numRuns: 60 },
  );
});
