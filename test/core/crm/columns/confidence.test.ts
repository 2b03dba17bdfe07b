import { recogniseDeals } from "../../../../src/core/crm/columns/recogniseDeals";
import { recogniseSheet } from "../../../../src/core/crm/columns/recogniseSheet";

/** Columns of deals by their headers and three rows, each with how sure it is. */
function sureness(columns: Readonly<Record<string, readonly unknown[]>>) {
  const headers = Object.keys(columns);
  const rows = [0, 1, 2].map((row) => headers.map((header) => columns[header]?.[row] ?? ""));
  const found = recogniseDeals(headers, rows);
  const texts = Object.entries(found.columns).map(([field, column]) => {
    const sure = found.confidence[field as keyof typeof found.columns];
    return [field, `${headers[column] ?? ""}: ${String(sure)}`];
  });
  return Object.fromEntries(texts) as Record<string, string>;
}

const DAYS = [45_000, 45_010, 45_020];
const STATUSES = ["Won", "Lost", "Open"];

describe("how sure it is what a column holds", () => {
  test("its own header and values that fit are sure; without values it is likely", () => {
    expect(sureness({ "Deal ID": ["D-1", "D-2", "D-3"], Created: DAYS, Status: STATUSES, Amount: [] })).toEqual({
      ...{ id: "Deal ID: sure", created: "Created: sure", status: "Status: sure", value: "Amount: likely" },
    });
  });

  test("values decide between the fields of one header, and settle it where they fit one field only", () => {
    const flags = [true, true, false];
    expect(sureness({ Status: STATUSES, Closed: DAYS })).toMatchObject({ closed: "Closed: sure" });
    expect(sureness({ Status: STATUSES, Closed: flags })).toMatchObject({ isClosed: "Closed: sure" });
    expect(sureness({ Status: STATUSES, Won: DAYS })).toMatchObject({ wonDate: "Won: sure" });
    expect(sureness({ Status: STATUSES, Won: flags })).toMatchObject({ isWon: "Won: sure" });
    expect(sureness({ Fase: ["Lead"], Kans: [40, 60, 0] })).toMatchObject({ probability: "Kans: sure" });
    expect(sureness({ Fase: ["Lead"], Kans: ["Dak", "Accu", "Dak"] })).toMatchObject({ name: "Kans: sure" });
  });

  test("words around a header leave it likely; a sign for the unit says nothing", () => {
    expect(
      sureness({
        Stage: STATUSES,
        "Lead acquisition date": DAYS,
        "Deal Value, $": [1, 2, 3],
        "Probability, %": [9, 8, 7],
      }),
    ).toMatchObject({
      ...{
        created: "Lead acquisition date: likely",
        value: "Deal Value, $: sure",
        probability: "Probability, %: sure",
      },
    });
    expect(sureness({ Stage: STATUSES, "Bedrag excl. btw": [1, 2, 3] })).toMatchObject({
      value: "Bedrag excl. btw: likely",
    });
  });

  test.each([
    ["Weighted deal value", [1, 2, 3]],
    ["Forecasted order value", [1, 2, 3]],
    ["Original close date", DAYS],
    ["Number of sales", [1, 2, 3]],
    ["Parent deal ID", ["D-1", "D-1", "D-2"]],
    ["Annual revenue", [1, 2, 3]],
  ])("%s is another thing than the words in it", (header, values) => {
    const found = sureness({ Status: STATUSES, [header]: values });
    expect(Object.keys(found)).toEqual(["status"]);
  });

  test("amounts that nobody can read for sure are amounts all the same, by their header: each is told, and none counts", () => {
    expect(sureness({ Status: STATUSES, Amount: ["12k", "€ 1.5 mln", "8 tsd."] })).toMatchObject({
      value: "Amount: likely",
    });
    expect(sureness({ Status: STATUSES, Amount: ["12k", 900, 80] })).toMatchObject({ value: "Amount: sure" });
    expect(sureness({ Status: STATUSES, Amount: ["Tier 1", "Tier 2", "Tier 1"] })).not.toHaveProperty("value");
    // Without a header that says so they are nothing.
    expect(sureness({ Status: STATUSES, Netto: ["12k", "13k", "14k"] })).not.toHaveProperty("value");
  });

  test("where the header says one thing and the values another, the values win", () => {
    const found = sureness({ Status: STATUSES, Amount: ["Ann", "Bob", "Cy"], Created: ["soon", "later", "now"] });
    expect(Object.keys(found)).toEqual(["status"]);
  });

  describe("a guess by the values alone", () => {
    test("status words, amounts with a currency, a few people's addresses, the only dates", () => {
      const people = ["ann@x.eu", "ann@x.eu", "ann@x.eu", "bob@x.eu", "bob@x.eu", "bob@x.eu"];
      const headers = ["Uitslag", "Netto", "Wie", "Dag"];
      const rows = people.map((mail, row) => [STATUSES[row % 3], "€ 1.200,00", mail, "12-03-2026"]);
      const { columns, confidence } = recogniseDeals(headers, rows);
      expect(columns).toEqual({ status: 0, value: 1, owner: 2, created: 3 });
      expect(confidence).toEqual({ status: "guess", value: "guess", owner: "guess", created: "guess" });
    });

    test("dates that won and lost deals have and open ones have not, and that never lie before the deal", () => {
      const closedBy = (days: readonly unknown[]) =>
        sureness({ Status: STATUSES, Created: DAYS, Besluit: days }).closed;
      expect(STATUSES).toEqual(["Won", "Lost", "Open"]);
      expect(closedBy([DAYS[0]! + 30, DAYS[1]! + 9, ""])).toBe("Besluit: guess");
      // An open deal has it as well; a lost one has not; it lies before the deal was created.
      expect(closedBy([DAYS[0]! + 30, DAYS[1]! + 9, DAYS[2]! + 9])).toBeUndefined();
      expect(closedBy([DAYS[0]! + 30, "", ""])).toBeUndefined();
      expect(closedBy([DAYS[0]! + 30, DAYS[1]! - 9, ""])).toBeUndefined();
      expect(sureness({ Status: STATUSES, Provisie: [45_100, 45_200, ""] })).not.toHaveProperty("closed");
    });

    test("none where two columns may be meant, or where a header says it", () => {
      expect(sureness({ Status: STATUSES, Dag: ["12-03-2026"], Andere: ["13-03-2026"] })).not.toHaveProperty("created");
      expect(sureness({ Status: STATUSES, Netto: ["€ 1"], Bruto: ["€ 2"] })).not.toHaveProperty("value");
      expect(sureness({ Stage: ["Lead", "Quote", "Quote"], Uitslag: STATUSES })).not.toHaveProperty("status");
    });

    test("names of people cannot be told from those of products, and numbers are nothing by themselves", () => {
      expect(sureness({ Status: STATUSES, Wie: ["Ann Smith", "Ann Smith", "Bob Jones"], Getal: [1, 2, 3] })).toEqual({
        status: "Status: sure",
      });
    });
  });

  test("what people chose is sure", () => {
    const choice = { value: { header: "Netto" } };
    expect(recogniseDeals(["Status", "Netto"], [], choice).confidence).toMatchObject({ value: "sure" });
  });
});

describe("close dates", () => {
  const PAST = [45_000, "", ""];
  test("the expected and the actual one are each their own", () => {
    expect(sureness({ Status: STATUSES, "Expected close date": DAYS, "Actual close date": PAST })).toMatchObject({
      ...{ expectedClose: "Expected close date: sure", closed: "Actual close date: sure" },
    });
  });

  test("a close date that every row has is the expected one beside an actual one, whichever CRM's header it is", () => {
    // "Close Date" is Salesforce's own; the actual one was added by the firm.
    const salesforce = { "Opportunity Owner": ["Ann"], "Account Name": ["X"], Stage: ["Won"], "Close Date": DAYS };
    expect(sureness({ ...salesforce, "Actual close date": PAST })).toMatchObject({
      ...{ closed: "Actual close date: sure", expectedClose: "Close Date: likely" },
    });
  });

  test("an actual one that nobody fills in gives way", () => {
    const found = sureness({ Status: STATUSES, "Close date": PAST, "Actual close date": ["", "", ""] });
    expect(found.closed).toBe("Close date: sure");
  });

  test("a close date alone is the closing date, also of open deals in the future: those have none", () => {
    expect(sureness({ Status: STATUSES, "Close date": [45_000, 45_010, 60_000] })).toMatchObject({
      closed: "Close date: sure",
    });
  });

  test("an expected one alone is never the closing date", () => {
    expect(sureness({ Status: STATUSES, "Expected close date": DAYS })).not.toHaveProperty("closed");
  });
});

describe("names before ids", () => {
  test("of an owner's id and name the name is taken, whichever the CRM lists first; the id where there is none", () => {
    const ids = [7, 8, 7];
    const names = ["Ann", "Bob", "Ann"];
    expect(sureness({ Status: STATUSES, "Deal Owner.id": ids, "Deal Owner": names }).owner).toBe("Deal Owner: sure");
    expect(sureness({ Status: STATUSES, "Owner ID": ids, "Owner Name": names }).owner).toBe("Owner Name: sure");
    expect(sureness({ Status: STATUSES, Owner: ids, "Owner name": names }).owner).toBe("Owner name: sure");
    expect(sureness({ Status: STATUSES, sales_rep_id: ids }).owner).toBe("sales_rep_id: sure");
    expect(sureness({ Status: STATUSES, employeeID: ids }).owner).toBe("employeeID: sure");
  });

  test("the same goes for customers", () => {
    const found = sureness({ Status: STATUSES, customer_id: [1, 2, 3], customer_name: ["X", "Y", "Z"] });
    expect(found.customer).toBe("customer_name: sure");
  });

  test("in a list of people the id is the person's own", () => {
    const { columns } = recogniseSheet(["sales_rep_id", "sales_rep_name", "Team"], [[1, "Ann", "North"]]);
    expect(columns).toEqual({ id: 0, owner: 1, team: 2 });
  });
});
