import { createLeadsReader } from "../../../../src/core/crm/sheets/leads";
import { readAll, said, sheet, textsOf } from "./sheet";

const recognised = sheet("leads", [
  ["Lead ID", "id"],
  ["Created", "created"],
  ["Owner", "owner"],
  ["Status", "status"],
  ["Deal ID", "converted"],
  ["First contact", "firstContact"],
]);
const read = (rows: readonly (readonly unknown[])[]) =>
  readAll(createLeadsReader(recognised, { sheet: "Leads" }), rows);

describe("the leads of a sheet", () => {
  test("a lead became a deal where its own column or its status says so", () => {
    const { data, findings } = read([
      ["L-1", 46203, "Ann", "Contacted", "D-9", 46204],
      ["L-2", "30/06/2026", "Bob", "Converted", "", ""],
      ["L-3", 46203, "Ann", "New", "", ""],
      ["L-4", 46203, "Ann", "New", "No", ""],
      ["L-5", 46203, "Ann", "Geconverteerd", "", ""],
    ]);
    expect([...data.converted]).toEqual([1, 1, 0, 0, 1]);
    expect([...data.created]).toEqual([46203, 46203, 46203, 46203, 46203]);
    expect(textsOf(data.owner)).toEqual(["Ann", "Bob", "Ann", "Ann", "Ann"]);
    expect(data.firstContact[0]).toBe(46204);
    expect(findings).toEqual([]);
  });

  test("what cannot be read is told with its cells", () => {
    const { data, findings } = read([
      ["L-1", "last week", "Ann", "New", "", ""],
      ["L-2", 46203, "", "New", "", ""],
      ["Lead ID", "Created", "Owner", "Status", "Deal ID", "First contact"],
    ]);
    expect(data.rows).toBe(2);
    expect(said(findings)).toEqual([
      "textDate 1 Leads!B2",
      "repeatedHeader 1 Leads!A4",
      "leadsIncomplete 2 Leads!B2 Leads!C3",
    ]);
  });
});
