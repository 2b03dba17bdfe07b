import { areColumnsSame, compareColumns } from "../../../src/core/changes/compareColumns";
import type { KeptColumn } from "../../../src/core/changes/types";

const column = (header: string, field?: string, holds: KeptColumn["holds"] = "text"): KeptColumn => ({
  ...{ header, holds },
  ...(field !== undefined && { field }),
});
const id = column("Deal ID", "id");
const owner = column("Owner", "owner");
const value = column("Amount", "value", "numbers");
const region = column("Region");
const before = [id, owner, region, value];

test("the same columns, however their headers are written, are the same", () => {
  const after = before.map((one) => ({ ...one, header: one.header.toUpperCase() }));
  expect(areColumnsSame(compareColumns(before, after))).toBe(true);
});

test("a column that is read as the same field is the same under another name, wherever it stands", () => {
  const changes = compareColumns(before, [column("Deal value", "value", "numbers"), id, owner, region]);
  expect(changes).toEqual({
    renamed: [{ from: "Amount", to: "Deal value", field: "value" }],
    ...{ removed: [], added: [], moved: [], fields: [] },
  });
});

test("a column that nothing reads is the same where it stands between the same ones and holds the like", () => {
  const named = (holds: KeptColumn["holds"]) =>
    compareColumns(before, [id, owner, column("Area", undefined, holds), value]);
  expect(named("text").renamed).toEqual([{ from: "Region", to: "Area" }]);
  expect(named("numbers")).toMatchObject({ renamed: [], removed: ["Region"], added: ["Area"] });
});

test("one that was put in moves nothing; one that was taken elsewhere is the only one that moved", () => {
  expect(compareColumns(before, [column("Nr"), ...before])).toMatchObject({ added: ["Nr"], moved: [] });
  expect(compareColumns(before, [owner, region, value, id])).toMatchObject({ added: [], moved: ["Deal ID"] });
});

test("a field that is taken from another column, or from none any more, is said", () => {
  const net = column("Net", "value", "numbers");
  const after = [id, owner, region, column("Amount", undefined, "numbers"), net];
  expect(compareColumns(before, after).fields).toEqual([{ field: "value", from: "Amount", to: "Net" }]);
  expect(compareColumns(before, [owner, region, value])).toMatchObject({
    removed: ["Deal ID"],
    fields: [{ field: "id", from: "Deal ID" }],
  });
});

test("two columns of one name are two columns", () => {
  const after = [id, owner, column("Owner"), region, value];
  expect(compareColumns(before, after)).toMatchObject({ added: ["Owner"], renamed: [], moved: [] });
});
