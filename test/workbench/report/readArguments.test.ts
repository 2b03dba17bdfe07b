import { readArguments } from "../../../src/workbench/report/readArguments";

describe("what is typed after npm run report", () => {
  test("files and options may stand in any order", () => {
    expect(readArguments(["--json", "deals.csv", "--as-of", "2026-06-30", "people.csv", "--measure=margin"])).toEqual({
      files: ["deals.csv", "people.csv"],
      json: true,
      locale: "en",
      options: { asOf: "2026-06-30", measure: "margin" },
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
  ])("%j is answered with the sentence for %s", (argv, key) => {
    expect(() => readArguments(argv)).toThrow(expect.objectContaining({ key }));
  });
});
