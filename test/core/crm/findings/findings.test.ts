import { FINDING_KINDS } from "../../../../src/core/crm/findings/findings";
import { createWords } from "../../../../src/locales/createWords";
import { readDeals } from "../../exampleData";

const OPEN_PLACE = /\{\{|undefined/;

test.each(["en", "nl"])("every kind of finding has its words in %s, for one and for many", (tag) => {
  const words = createWords(tag);
  const values = {
    days: 40,
    example: "3/4/2026",
    readAs: "2026-04-03",
    names: "EUR, USD",
    number: 2,
    words: '"New"',
    first: "2024-01-02",
    currency: "EUR",
    rates: "USD × 0.92",
    pipeline: "Sales",
    day: "2026-06-30",
    header: "Value (k€)",
    says: "Row 3: the column is not there.",
  };
  for (const kind of FINDING_KINDS) {
    for (const count of [1, 1234]) {
      const title = words(`findings:${kind}.title`, { ...values, count });
      expect(title).not.toMatch(OPEN_PLACE);
      expect(words(`findings:${kind}.effect`, { ...values, count })).not.toMatch(OPEN_PLACE);
    }
  }
});

test("a finding carries the values its words quote", () => {
  const { findings } = readDeals([
    ["ID", "Created", "Status", "Value", "Currency", "Pipeline", "Stage"],
    [1, "3/4/2026", "Open", 5, "EUR", "A", "Offerte"],
    [2, "3/5/2026", "Open", 5, "USD", "B", "Offerte"],
  ]);
  const words = createWords("en");
  const kinds = findings.map(({ kind }) => kind);
  expect(kinds).toEqual([
    ...[
      "ambiguousDates",
      "readDateFromText",
      "missingOwner",
      "noClosedDeals",
      "quoteDateFromCreated",
      "severalCurrencies",
      "severalPipelines",
      "oldData",
    ],
  ]);
  for (const { kind, count, values } of findings) {
    expect(words(`findings:${kind}.effect`, { ...values, count })).not.toMatch(OPEN_PLACE);
  }
});

test.each(["en", "nl"])("an amount that cannot be read may be a cost or a margin: %s words do not say value", (tag) => {
  const words = createWords(tag);
  const told = [1, 2].flatMap((count) =>
    ["textAmount", "wonWithoutValue"].flatMap((kind) =>
      ["title", "effect"].map((part) => words(`findings:${kind}.${part}`, { count })),
    ),
  );
  expect(told.join(" ")).not.toMatch(/value|revenue|waarde|omzet/);
});

test("a column the sheet does not have is counted, and no cell is blamed", () => {
  const { findings } = readDeals([
    ["ID", "Status", "Value"],
    [1, "Won", 5],
  ]);
  expect(findings.find(({ kind }) => kind === "missingOwner")).toMatchObject({ count: 1, cells: [] });
});

test("many are written with the reader's thousands separator", () => {
  expect(createWords("nl")("findings:missingOwner.title", { count: 1234 })).toBe("1.234 deals zonder eigenaar");
  expect(createWords("en")("findings:missingOwner.title", { count: 1 })).toBe("1 deal without an owner");
});
