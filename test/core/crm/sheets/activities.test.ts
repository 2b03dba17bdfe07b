import { createActivitiesReader } from "../../../../src/core/crm/sheets/activities";
import { NO_DAY } from "../../../../src/core/crm/types";
import { readAll, said, sheet, textsOf } from "./sheet";

const recognised = sheet("activities", [
  ["Activity ID", "id"],
  ["Date", "date"],
  ["Owner", "owner"],
  ["Type", "type"],
  ["Deal ID", "deal"],
  ["Done", "done"],
  ["Created", "created"],
]);
const read = (rows: readonly (readonly unknown[])[], columns = recognised) =>
  readAll(createActivitiesReader(columns, { sheet: "Activities" }), rows);

describe("the activities of a sheet", () => {
  test("each has its owner, type, deal and day, whatever the chunks were", () => {
    // 46203 is 30 June 2026.
    const { data, findings } = read([
      [1, 46203, "Ann", "Call", "D-1", "Yes", ""],
      [2, "2026-07-01 09:30", "ann", "Visit", "", "Done", ""],
      ["", "", "", "", "", "", ""],
      [3, "", "Bob", "call", "D-2", "Undone", 46204],
    ]);
    expect(data.rows).toBe(3);
    expect([...data.sheetRow]).toEqual([2, 3, 5]);
    expect(textsOf(data.owner)).toEqual(["Ann", "Ann", "Bob"]);
    expect(textsOf(data.type)).toEqual(["Call", "Visit", "Call"]);
    expect(textsOf(data.deal)).toEqual(["D-1", "", "D-2"]);
    expect([...data.day]).toEqual([46203, 46204, 46204]);
    expect([...data.done]).toEqual([1, 1, 0]);
    expect(findings).toEqual([]);
  });

  test("what cannot be read is told with its cells, and nothing is dropped", () => {
    const { data, findings } = read([
      [1, "soon", "Ann", "Call", "", "Yes", ""],
      [2, 46203, "", "Call", "", "maybe", ""],
      [3, 46203, "#REF!", "Call", "", "No", ""],
    ]);
    expect(data.rows).toBe(3);
    expect(data.day[0]).toBe(NO_DAY);
    expect([...data.done]).toEqual([1, 0, 0]);
    expect(said(findings)).toEqual([
      "textDate 1 Activities!B2",
      "errorValue 1 Activities!C4",
      "activitiesIncomplete 3 Activities!B2 Activities!C3 Activities!C4",
      "activityDoneUnknown 1 Activities!F3",
    ]);
  });

  test.each([
    ["yes and no", ["Yes", "No", true, false, "x"], [1, 0, 1, 0, 1]],
    ["ticks only: a blank is not done", ["x", "", "x"], [1, 0, 1]],
    ["words: where some say no, a blank is an act that was simply done", ["Completed", "Waiting", ""], [1, 0, 1]],
    ["the time at which it was done", ["2026-06-30 10:00", "", 46203], [1, 0, 1]],
    ["Dutch", ["gedaan", "gepland", "Nee", "WAAR"], [1, 0, 0, 1]],
  ])("done, by %s", (_, words, done) => {
    const { data } = read(words.map((word) => [1, 46203, "Ann", "Call", "", word, ""]));
    expect([...data.done]).toEqual(done);
  });

  test("without a column that says so, all were done", () => {
    const { data } = read(
      [[46203, "Ann"]],
      sheet("activities", [
        ["Date", "date"],
        ["Owner", "owner"],
      ]),
    );
    expect([...data.done]).toEqual([1]);
  });
});
