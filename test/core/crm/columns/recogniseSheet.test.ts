import { findHeader } from "../../../../src/core/crm/columns/findHeader";
import { recogniseSheet } from "../../../../src/core/crm/columns/recogniseSheet";
import { hasExampleData, readExample } from "../../exampleData";

const SAMPLE_DEALS = [
  ...["Deal ID", "Deal", "Customer", "Owner", "Created", "Stage", "Status", "Value", "Margin", "Product", "Source"],
  ...["Closed", "Expected close", "Lost at stage", "Lost reason", "Type"],
];

describe("what a sheet is and what its columns hold", () => {
  test("the deals of the sample workbook", () => {
    const { role, columns, notRecognised } = recogniseSheet(SAMPLE_DEALS, []);
    expect(role).toBe("deals");
    expect(columns).toMatchObject({ id: 0, owner: 3, created: 4, stage: 5, status: 6, value: 7, margin: 8 });
    expect(columns).toMatchObject({ closed: 11, expectedClose: 12, lostAtStage: 13, type: 15 });
    expect(notRecognised).toEqual([]);
  });

  test("a Dutch export", () => {
    const header = [
      "Kansnummer",
      "Klant",
      "Segment",
      "Verkoper",
      "Aanmaakdatum",
      "Sluitingsdatum",
      "Fase",
      "Bedrag",
      "Status",
    ];
    const row = ["K-1", "Bakkerij", "MKB", "Anna", "01-01-2023", "29-03-2023", "Gewonnen", "€ 30.000,00", "Gewonnen"];
    const { role, columns, notRecognised } = recogniseSheet(header, [row]);
    expect(role).toBe("deals");
    expect(columns).toEqual({ id: 0, customer: 1, owner: 3, created: 4, closed: 5, stage: 6, value: 7, status: 8 });
    expect(notRecognised).toEqual(["Segment"]);
  });

  test("headers with the object before them, a star behind them, accents and capitals", () => {
    const { columns } = recogniseSheet(["Deal - ID", "Deal - Owner", "STATUS*", "Deal - Value", "Étape"], []);
    expect(columns).toEqual({ id: 0, owner: 1, status: 2, value: 3, stage: 4 });
  });

  test("the expected close date is never the close date", () => {
    const { columns } = recogniseSheet(["Deal ID", "Status", "Expected close date"], []);
    expect(columns).toEqual({ id: 0, status: 1, expectedClose: 2 });
  });

  test("a column is what its values are: 'Closed' with True and False is no date", () => {
    const { columns } = recogniseSheet(
      ["ID", "Won", "Closed", "Value"],
      [
        [1, "True", "True", "12k"],
        [2, "False", "False", "x"],
      ],
    );
    expect(columns).toEqual({ id: 0, isWon: 1, isClosed: 2 });
  });

  test("headers only are still deals", () => {
    expect(recogniseSheet(["Deal ID", "Owner", "Status"], []).role).toBe("deals");
  });

  test("a status column of which no word is known still makes deals, so that its words are reported", () => {
    const { role, columns } = recogniseSheet(["Deal ID", "Status"], [[1, "Foo"]]);
    expect([role, columns.status]).toEqual(["deals", 1]);
  });

  test("active and inactive are no statuses of deals, though a deal may be active", () => {
    const status = (words: string[]) =>
      recogniseSheet(
        ["ID", "Owner", "Status"],
        words.map((word, id) => [id, "Ann", word]),
      ).role;
    expect(status(["Active", "Inactive", "Active"])).toBe("other");
    expect(status(["Active", "On hold"])).toBe("deals");
    expect(status(["Active", "Foo", "Won"])).toBe("deals");
  });

  test("such a column gives way where the stages do tell", () => {
    const { columns } = recogniseSheet(["Deal ID", "Status", "Stage"], [[1, "Foo", "Closed Won"]]);
    expect(columns).toEqual({ id: 0, stage: 2 });
  });

  test.each([
    ["stageHistory", "Stage history", ["Deal ID", "Stage", "Entered"], ["D-1", "Quote", 45000]],
    ["stageHistory", "Fases", ["Dealnummer", "Fase", "Datum ingegaan"], ["D-1", "Offerte", "1-2-2026"]],
    ["people", "People", ["Owner", "Team", "From", "Until", "Capacity"], ["Ann", "North", 43000, "", 1]],
    ["people", "sales_teams", ["sales_agent", "manager", "regional_office"], ["Ann", "Bob", "East"]],
    [
      "leads",
      "Leads",
      ["Lead ID", "Created", "Company", "Owner", "Source", "Status", "Deal ID"],
      ["L-1", 45110, "X", "Ann", "Web", "New", ""],
    ],
    [
      "activities",
      "Activities",
      ["Activity ID", "Date", "Owner", "Type", "Deal ID", "Done"],
      ["A-1", 45110, "Ann", "Call", "D-1", "Yes"],
    ],
    ["activities", "Activiteiten", ["Datum", "Verkoper", "Soort", "Status"], [45110, "Ann", "Bellen", "Open"]],
    ["targets", "Targets", ["Who", "KPI", "Period", "Value"], ["Ann", "Revenue", "2026-Q1", 5]],
    ["people", "Staff", ["ID", "Name", "Team", "Status"], [7, "Ann", "North", "Active"]],
    ["people", "Medewerkers", ["Nummer", "Verkoper", "Afdeling", "Status"], [7, "Ann", "Noord", "Inactief"]],
    ["people", "Users", ["ID", "Name", "Team", "Created on", "Status"], [7, "Ann", "North", 45000, "active"]],
    ["people", "Users", ["ID", "Name", "Team", "Status"], []],
    ["deals", "Kansen", ["ID", "Verkoper", "Team", "Status"], [7, "Ann", "Noord", "Verloren"]],
    ["deals", "Deals", ["ID", "Owner", "Team", "Status", "Value"], [7, "Ann", "North", "Foo", 100]],
    ["other", "Machines", ["ID", "Owner", "Status"], [7, "Ann", "In repair"]],
    ["other", "Products", ["product", "series", "sales_price"], ["GTX", "G", 550]],
    ["other", "Empty", [], []],
    ["other", "Notes", ["Status", "Remark"], ["open", "call back"]],
  ])("%s: the sheet %s", (role, name, header, row) => {
    expect(recogniseSheet(header, row.length > 0 ? [row] : [], name).role).toBe(role);
  });

  test("the header is the first row that says anything", () => {
    expect(findHeader([["", null], [], ["Deal ID"], ["D-1"]])).toBe(2);
    expect(findHeader([["", null]])).toBe(-1);
  });

  if (!hasExampleData) console.log("Skipped: the example data (../shared/data) are not on this machine.");
  (hasExampleData ? test : test.skip)("the three example exports, column by column", () => {
    const recognise = (file: string) => {
      const [header = [], ...rows] = readExample(file);
      const { role, columns, notRecognised } = recogniseSheet(header, rows.slice(0, 100));
      return { role, columns, notRecognised };
    };
    expect(recognise("maven_crm/sales_pipeline.csv")).toEqual({
      role: "deals",
      columns: { id: 0, owner: 1, product: 2, customer: 3, stage: 4, created: 5, closed: 6, value: 7 },
      notRecognised: [],
    });
    expect(recognise("revops6000/opportunities.csv")).toEqual({
      role: "deals",
      columns: {
        ...{ id: 0, customer: 1, product: 4, source: 5, owner: 6, created: 7, closed: 8, stage: 9, value: 10 },
        ...{ lostReason: 13, lostAtStage: 14, isWon: 15, isClosed: 16 },
      },
      notRecognised: ["segment", "region", "sales_cycle_days", "close_date_pushed"],
    });
    expect(recognise("hubspot_dummy/hubspot_deals.csv")).toEqual({
      role: "deals",
      columns: {
        id: 0,
        name: 1,
        stage: 2,
        pipeline: 3,
        value: 4,
        closed: 5,
        created: 6,
        owner: 7,
        type: 8,
        lostReason: 9,
      },
      notRecognised: ["Associated Company Domain", "Associated Contact Email"],
    });
    expect(recognise("hubspot_dummy/hubspot_activities.csv").role).toBe("activities");
    expect(recognise("hubspot_dummy/hubspot_companies.csv").role).toBe("other");
    expect(recognise("maven_crm/accounts.csv").role).toBe("other");
  });
});
