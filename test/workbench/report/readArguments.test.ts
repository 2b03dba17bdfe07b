import { fieldsOf, rolesWithFields } from "../../../src/core/crm/columns/sheetField";
import { FIELDS, ROLES } from "../../../src/workbench/report/readChoices";
import { HelpAsked, readArguments } from "../../../src/workbench/report/readArguments";

describe("what is typed after npm run report", () => {
  test("files and options may stand in any order", () => {
    expect(readArguments(["--json", "deals.csv", "--as-of", "2026-06-30", "people.csv", "--measure=margin"])).toEqual({
      files: ["deals.csv", "people.csv"],
      json: true,
      locale: "en",
      options: { asOf: "2026-06-30", measure: "margin" },
      roles: {},
    });
  });

  test("the workbook goes to report.xlsx, unless only the JSON is asked for", () => {
    expect(readArguments(["x.csv"]).out).toBe("report.xlsx");
    expect(readArguments(["x.csv", "--json"]).out).toBeUndefined();
    expect(readArguments(["x.csv", "--json", "--out", "board.xlsx"]).out).toBe("board.xlsx");
  });

  test("a quote step may be any text", () => {
    expect(readArguments(["x.csv", "--quote-step", "Quotation sent"]).options.quoteStep).toBe("Quotation sent");
  });

  test("sheets, columns, status words, pipeline and currencies are taken as typed", () => {
    const { options, roles } = readArguments([
      ...["x.csv", "--role", "deals=a=b.csv", "--role", "People=crm.xlsx!Reps", "--role", "leads=none"],
      ...["--map", "owner=Rep", "--map", "Team=none", "--map", "won=Customer, Churned Customer"],
      ...[
        "--map",
        "lost=No deal",
        "--pipeline",
        "Sales",
        "--currency",
        "eur",
        "--rate",
        "usd=0.92",
        "--rate",
        "GBP=1.2",
      ],
    ]);
    expect(roles).toEqual({ deals: "a=b.csv", people: "crm.xlsx!Reps", leads: "none" });
    expect(options).toEqual({
      columns: { owner: { header: "Rep" }, team: "none" },
      statuses: { Customer: "won", "Churned Customer": "won", "No deal": "lost" },
      pipeline: "Sales",
      currency: "EUR",
      rates: { USD: 0.92, GBP: 1.2 },
    });
  });

  test("the fields are those of the deals, and the roles those of sheets", () => {
    expect([...FIELDS].sort()).toEqual([...fieldsOf.deals].sort());
    expect([...ROLES].sort()).toEqual([...rolesWithFields].sort());
  });

  test("help is help, whatever else is typed", () => {
    expect(() => readArguments(["--help", "--locale", "nl"])).toThrow(expect.objectContaining({ locale: "nl" }));
    expect(() => readArguments(["--help"])).toThrow(HelpAsked);
  });

  test.each([
    [[], "noFile"],
    [["--json"], "noFile"],
    [["x.csv", "--colour"], "unknownOption"],
    [["x.csv", "-j"], "unknownOption"],
    [["x.csv", "--json=yes"], "unknownOption"],
    [["x.csv", "--out"], "missingValue"],
    [["x.csv", "--out", "--json"], "missingValue"],
    [["x.csv", "--as-of", "30-06-2026"], "badDate"],
    [["x.csv", "--as-of", "2026-02-30"], "badDate"],
    [["x.csv", "--measure", "profit"], "badMeasure"],
    [["x.csv", "--locale", "n!"], "badLocale"],
    [["x.csv", "--locale", "fi"], "badLocale"],
    [["x.csv", "--out", "x.csv"], "badOut"],
    [["x.csv", "--role", "people"], "badRole"],
    [["x.csv", "--role", "deals=none"], "badRole"],
    [["x.csv", "--role", "clients=a.csv"], "unknownRole"],
    [["x.csv", "--role", "leads=a", "--role", "leads=b"], "askedTwice"],
    [["x.csv", "--map", "=Rep"], "badMap"],
    [["x.csv", "--map", "salary=Pay"], "unknownField"],
    [["x.csv", "--map", "owner=Rep", "--map", "owner=Seller"], "askedTwice"],
    [["x.csv", "--map", "won=Done", "--map", "lost=Done"], "askedTwice"],
    [["x.csv", "--currency", "EUR", "--rate", "USD=-1"], "badRate"],
    [["x.csv", "--currency", "EUR", "--rate", "USD"], "badRate"],
    [["x.csv", "--rate", "USD=0.9"], "rateWithoutCurrency"],
  ])("%j is answered with the sentence for %s", (argv, key) => {
    expect(() => readArguments(argv)).toThrow(expect.objectContaining({ key }));
  });
});
