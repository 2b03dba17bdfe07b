import fc from "fast-check";
import type { Cell, CellRange } from "../../../src/core/criteria/cell";
import { rowsThatMeet } from "../../../src/core/criteria/rowsThatMeet";
import type { Culture } from "../../../src/core/criteria/culture";
import { american, dutch } from "./cultures";

const column = (...cells: Cell[]): CellRange => cells.map((cell) => [cell]);

/** How many cells of a column meet a criterion, as COUNTIF would count them. */
function count(cells: Cell[], criterion: Cell, culture: Culture = american): number {
  return total(rowsThatMeet(column(...cells), [column(...cells), column(criterion)], culture));
}

function total(rows: Uint8Array): number {
  return rows.reduce((sum, row) => sum + row, 0);
}

describe("the examples of Microsoft's page on COUNTIF", () => {
  // "COUNTIF function", support.microsoft.com: the tables of its two examples and the results printed beside them.
  const fruit = ["apples", "oranges", "peaches", "apples"];
  const amounts = [32, 54, 75, 86];

  test.each<[Cell[], Cell, number]>([
    [fruit, "apples", 2],
    [fruit, "peaches", 1],
    [fruit, "oranges", 1],
    [amounts, ">55", 2],
    [amounts, "<>75", 3],
    [amounts, ">=32", 4],
    [amounts, "<=85", 3],
    [fruit, "*", 4],
    [fruit, "?????es", 2],
  ])("%j against %j counts %d", (cells, criterion, expected) => {
    expect(count(cells, criterion)).toBe(expected);
  });
});

describe("the examples of Microsoft's page on COUNTIFS", () => {
  // "COUNTIFS function", support.microsoft.com, example 2: data 1 to 6 and dates 5/1/2011 to 5/6/2011.
  const data = column(1, 2, 3, 4, 5, 6);
  // 5/1/2011 is serial 40664.
  const dates = column(40664, 40665, 40666, 40667, 40668, 40669);

  test("numbers between 1 and 6, not including either: 4", () => {
    expect(total(rowsThatMeet(data, [data, column("<6"), data, column(">1")], american))).toBe(4);
  });

  test("numbers less than 5 with a date before 5/3/2011: 2", () => {
    expect(total(rowsThatMeet(data, [data, column("<5"), dates, column("<5/3/2011")], american))).toBe(2);
  });
});

describe("what COUNTIFS is documented to do with odd cells", () => {
  test("capitals do not matter", () => {
    // "Criteria aren't case sensitive": COUNTIF page, common problems.
    expect(count(["WON", "won", "Won", "lost"], "wON")).toBe(3);
  });

  test("a tilde makes a wildcard an ordinary character", () => {
    // "If you want to find an actual question mark or asterisk, type a tilde before the character": COUNTIFS page.
    expect(count(["why?", "whys", "a*b", "aXb", "a~b"], "why~?")).toBe(1);
    expect(count(["why?", "whys", "a*b", "aXb", "a~b"], "a~*b")).toBe(1);
    expect(count(["why?", "whys", "a*b", "aXb", "a~b"], "a~~b")).toBe(1);
    expect(count(["why?", "whys", "a*b", "aXb", "a~b"], "a?b")).toBe(3);
  });

  test("a year of two digits is of this century up to 29, and a day the calendar does not have is no date", () => {
    // 6/30/2029 is serial 47299, 6/30/1930 is 11139: "Change the date system, format, or two-digit year interpretation".
    expect(count([47299, 11139], "6/30/29")).toBe(1);
    expect(count([47299, 11139], "=6/30/30")).toBe(1);
    expect(count(["6/31/29", 47300], "6/31/29")).toBe(1);
    expect(count([0, 11139], "0/30/30")).toBe(0);
  });

  test("a star is any text, but neither a number nor a blank", () => {
    // COUNTIF page: "=COUNTIF(A2:A5,"*") counts the number of cells containing any text".
    expect(count(["a", 42, null, "b", true], "*")).toBe(2);
  });

  test("an empty cell as criterion is taken for 0", () => {
    // "If the criteria argument is a reference to an empty cell, the COUNTIFS function treats it as a 0 value": COUNTIFS page.
    expect(count([0, 1, 2, 0], null)).toBe(2);
  });

  test("a number stored as text is found by that number", () => {
    // Known of COUNTIF: it turns text that looks like a number into one before it compares for equality (which is why
    // Microsoft's page on long numbers says card numbers are counted as alike after the fifteenth digit).
    expect(count([5, "5", "5.0", "five"], "5")).toBe(3);
    expect(count([5, "5", "5.0", "five"], "=5")).toBe(3);
    expect(count([5, "5", "5.0", "five"], "<>5")).toBe(1);
    expect(count([5, "5", 6], 5)).toBe(2);
  });

  test("an order compares only numbers with numbers and texts with texts", () => {
    // OpenFormula 1.3, 4.11.8 (Criterion): values of another type than the operand do not meet an order.
    expect(count([4, 6, "6", "ten", null, true], ">5")).toBe(1);
    expect(count(["An", "Bo", "Cas", 7, null], ">=bo")).toBe(2);
  });

  test('"=" and "" find blanks, "<>" finds the rest', () => {
    // OpenFormula 1.3, 4.11.8: "=" matches empty cells, "<>" cells that are not empty.
    const cells = ["An", null, "", "Bo", 3];
    expect(count(cells, "=")).toBe(2);
    expect(count(cells, "")).toBe(2);
    expect(count(cells, "<>")).toBe(3);
  });

  test('"<>" is everything "=" is not: blanks, numbers and other texts', () => {
    expect(count(["An", null, "Bo", 3, "Anna"], "<>an*")).toBe(3);
  });

  test("an error value is found by its name only", () => {
    expect(count([{ error: "#N/A" }, { error: "#REF!" }, "a"], "#N/A")).toBe(1);
    expect(count([{ error: "#N/A" }, 1, "a"], "<>#N/A")).toBe(2);
    expect(count([{ error: "#N/A" }, 1], ">=0")).toBe(1);
  });

  test("a truth value is found in the words of the workbook", () => {
    expect(count([true, false, true, "x"], "WAAR", dutch)).toBe(2);
    expect(count([true, false, true, "x"], true)).toBe(2);
    expect(count(["True", "False", true], "TRUE")).toBe(2);
  });

  test("text is only text: brackets, dots and plus signs are no pattern", () => {
    expect(count(["C++ (v1.0)", "Cxx v1.0", "a/b"], "c++ (v1.0)")).toBe(1);
    expect(count(["C++ (v1.0)", "a/b"], "a/*")).toBe(1);
  });
});

describe("numbers and dates in the workbook's own way of writing", () => {
  test.each<[string, Culture, Cell[], number]>([
    ["<0,5", dutch, [0.25, 0.5, 0.75], 1],
    ["<0.5", american, [0.25, 0.5, 0.75], 1],
    [">=1.250,5", dutch, [1250, 1250.5, 1251], 2],
    [">=1,250.5", american, [1250, 1250.5, 1251], 2],
    [">=12,5%", dutch, [0.1, 0.125, 0.2], 2],
    // 2026-01-01 is serial 46023, 2026-02-01 is 46054, 2026-01-02 is 46024.
    [">=1-1-2026", dutch, [46022, 46023, 46054], 2],
    ["1-2-2026", dutch, [46024, 46054], 1],
    ["1/2/2026", american, [46024, 46054, 46054], 1],
    [">=1 jan 2026", dutch, [46022, 46023], 1],
    ["<1 maart 2026", dutch, [46081, 46082], 1],
    [">=2026-01-01", american, [46022, 46023, 46054], 2],
    ["<1-1-26", dutch, [46022, 46023], 1],
    [">1-1-2026 12:00", dutch, [46023.25, 46023.75], 1],
  ])("%s", (criterion, culture, cells, expected) => {
    expect(count(cells, criterion, culture)).toBe(expected);
  });

  test("a day that does not exist is a text", () => {
    expect(count([46081, "31-2-2026"], "31-2-2026", dutch)).toBe(1);
  });
});

describe("blanks that the host hands over as 0", () => {
  const blanks = fc.constantFrom<Cell>(0, null, "");

  test("in a column of texts they are blanks, whichever way they come", () => {
    const owners = fc.array(fc.option(fc.constantFrom("An", "Bo", "cas"), { nil: "blank" as const }), { minLength: 1 });
    const criteria = fc.constantFrom("An", "<>An", "", "=", "<>", "*", ">=B", "<>?o");
    fc.assert(
      fc.property(owners, blanks, criteria, (names, blank, criterion) => {
        fc.pre(names.some((name) => name !== "blank"));
        const asGiven = names.map((name) => (name === "blank" ? blank : name));
        const asNull = names.map((name) => (name === "blank" ? null : name));
        expect(count(asGiven, criterion)).toBe(count(asNull, criterion));
      }),
    );
  });

  test("a date criterion never takes a blank for a very early date", () => {
    expect(count([0, 46022, 46030], "<1-1-2026", dutch)).toBe(1);
  });

  test("in a column of numbers 0 is the number", () => {
    expect(count([0, 5, 10], "<5")).toBe(1);
  });
});

describe("mistakes are answered with a sentence", () => {
  const two = column("a", "b");

  test.each<[string, CellRange[], string]>([
    ["a range without a criterion", [two], "criteriaInPairs"],
    ["a range of another size", [column("a", "b", "c"), column("a")], "criteriaSize"],
    ["a range that lies the other way", [[["a", "b"]], column("a")], "criteriaSize"],
    ["a criterion of several cells", [two, two], "criterionOneCell"],
    ["an order with nothing behind it", [two, column(">=")], "criterionWithoutValue"],
  ])("%s", (_what, pairs, key) => {
    expect(() => rowsThatMeet(two, pairs, american)).toThrow(
      expect.objectContaining({ code: "value", key: `functions:error.${key}` }),
    );
  });

  test("a whole column, without going through its million rows", () => {
    const whole = new Array<Cell[]>(1_048_576).fill([null]);
    expect(() => rowsThatMeet(whole, [], american)).toThrow(
      expect.objectContaining({ key: "functions:error.wholeColumn" }),
    );
  });
});
