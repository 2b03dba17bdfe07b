import { nameOwners } from "../../../../src/core/crm/sheets/nameOwners";
import { createPeopleReader } from "../../../../src/core/crm/sheets/people";
import { NO_DAY } from "../../../../src/core/crm/types";
import { readAll, said, sheet, textsOf } from "./sheet";

const reps = sheet("people", [
  ["Rep ID", "id"],
  ["Name", "owner"],
  ["Team", "team"],
  ["FTE", "capacity"],
  ["From", "from"],
]);
const read = (rows: readonly (readonly unknown[])[], columns = reps) =>
  readAll(createPeopleReader(columns, { sheet: "People" }), rows);
const column = (...texts: string[]) => ({ codes: Int32Array.from(texts, (_, at) => at), texts });

describe("the people of a sheet", () => {
  test("two people of one name stay two, and are told; names compare without regard to case", () => {
    const { data, findings } = read([
      [9, "Sofia Simon", "North", 1, ""],
      [11, "sofia simon", "South", 0.8, ""],
      [3, "Ann", "North", 1, ""],
    ]);
    expect(data.persons.map(({ id, owner, capacity }) => [id, owner, capacity])).toEqual([
      ["9", "Sofia Simon (9)", 1],
      ["11", "Sofia Simon (11)", 0.8],
      ["3", "Ann", 1],
    ]);
    expect(data.memberships.map(({ owner, team }) => `${owner}: ${team}`)).toEqual([
      "Sofia Simon (9): North",
      "Sofia Simon (11): South",
      "Ann: North",
    ]);
    expect(said(findings)).toEqual(["sameName 1 People!B3"]);
  });

  test("how much people work may be written in percent", () => {
    const { data, findings } = read([
      [3, "Ann", "North", "100%", ""],
      [4, "Bob", "North", "60 %", ""],
    ]);
    expect(data.persons.map(({ capacity }) => capacity)).toEqual([1, 0.6]);
    expect(findings).toEqual([]);
  });

  test("one person in two teams, one after the other, is one person", () => {
    const { data, findings } = read([
      [3, "Ann", "North", 1, ""],
      [3, "Ann", "South", 1, 46203],
    ]);
    expect(data.memberships.map(({ owner, team, from }) => [owner, team, from])).toEqual([
      ["Ann", "North", NO_DAY],
      ["Ann", "South", 46203],
    ]);
    expect(findings).toEqual([]);
  });

  test("first and last names are put together", () => {
    const columns = sheet("people", [
      ["employeeID", "id"],
      ["lastName", "lastName"],
      ["firstName", "firstName"],
    ]);
    const { data, findings } = read(
      [
        [1, "Davolio", "Nancy"],
        [2, "Fuller", ""],
        [3, "", ""],
      ],
      columns,
    );
    expect(data.persons.map(({ owner }) => owner)).toEqual(["Nancy Davolio", "Fuller"]);
    expect(said(findings)).toEqual(["peopleIncomplete 1 People!B4"]);
  });
});

describe("owners that are told by ids", () => {
  const { persons } = read([
    [7, "Ann", "North", 1, ""],
    [8, "Bob", "North", 1, ""],
  ]).data;

  test("have the names of the list of people; ids that are nobody's are told", () => {
    const { owner, unmatched } = nameOwners(column("7", "Ann", "99", "eve@example.com"), persons);
    expect(textsOf(owner)).toEqual(["Ann", "Ann", "99", "eve@example.com"]);
    expect(owner.texts).toEqual(["Ann", "99", "eve@example.com"]);
    expect(unmatched).toEqual([2]);
  });

  test("names stay names, also of those who are not listed", () => {
    const named = column("Ann", "Carol");
    expect(nameOwners(named, persons)).toEqual({ owner: named, unmatched: [] });
  });

  test("a list of people that has nobody of the owners is told", () => {
    expect(nameOwners(column("X1", "X2"), persons).unmatched).toEqual([0, 1]);
  });
});
