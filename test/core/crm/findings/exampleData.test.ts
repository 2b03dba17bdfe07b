import { UNKNOWN, type Finding } from "../../../../src/core/crm/types";
import { Findings } from "../../../../src/core/crm/findings/findings";
import { reportSameNames } from "../../../../src/core/crm/findings/reportSameNames";
import { TextColumnReader } from "../../../../src/core/crm/encode/textColumn";
import { scoreKpis } from "../../../../src/core/kpi/trust/scoreKpis";
import { hasExampleData, readDeals, readExample } from "../../exampleData";

jest.setTimeout(60_000);

const find = (findings: readonly Finding[], kind: string) => findings.find((finding) => finding.kind === kind);
const textColumn = (rows: readonly (readonly unknown[])[], column: number) => {
  const reader = new TextColumnReader();
  reader.read(rows, column);
  return reader.finish();
};

if (!hasExampleData) console.warn("Skipped: findings of the example data, as ../shared/data is not there.");
(hasExampleData ? describe : describe.skip)("the example exports, each number counted in the file itself", () => {
  test("maven: 1,425 deals without an account are no finding; a product is written otherwise than in the list of products", () => {
    const rows = readExample("maven_crm/sales_pipeline.csv");
    const products = readExample("maven_crm/products.csv")
      .slice(1)
      .map(([name]) => String(name));
    const [header = []] = rows;
    const at = (name: string) => header.indexOf(name);
    const countOf = (isSo: (row: readonly unknown[]) => boolean) => rows.slice(1).filter(isSo).length;
    expect(countOf((row) => row[at("account")] === "")).toBe(1425);
    const { findings, groups } = readDeals(rows, {}, { products });
    expect(findings.some(({ count }) => count === 1425)).toBe(false);
    expect(find(findings, "productSpellings")).toMatchObject({
      count: countOf((row) => row[at("product")] === "GTXPro"),
      values: { names: '"GTX Pro" = "GTXPro"' },
    });
    // Prospecting deals have no engage date, and no open deal has a value.
    expect(find(findings, "withoutCreatedDate")?.count).toBe(countOf((row) => row[at("engage_date")] === ""));
    const isOpen = (row: readonly unknown[]) =>
      row[at("deal_stage")] === "Prospecting" || row[at("deal_stage")] === "Engaging";
    expect(find(findings, "openWithoutValue")?.count).toBe(countOf(isOpen));
    expect(find(findings, "closedOnOneDay")).toBeUndefined();
    const kinds = findings.map(({ kind }) => kind);
    const openValue = scoreKpis(groups, kinds).find(({ kpi }) => kpi === "openValue");
    expect([openValue?.deals, openValue?.leftOut, openValue?.score]).toEqual([countOf(isOpen), countOf(isOpen), 0]);
  });

  test("crm_analytics: 27 deals closed on the last day of 2025, where other days have four; two people called Sofia Simon", () => {
    const { findings } = readDeals(readExample("crm_analytics_platform/opportunities.csv"));
    expect(find(findings, "closedOnOneDay")).toMatchObject({ count: 27, values: { day: "2025-12-31", number: 27 } });
    const people = readExample("crm_analytics_platform/sales_reps.csv").slice(1);
    const found = new Findings("sales_reps", 0);
    reportSameNames(textColumn(people, 1), textColumn(people, 0), found, { rowOf: (row) => row + 2, column: 1 });
    // The ids 9 and 11; the second is told.
    expect(found.finish(people.length)).toMatchObject([
      { kind: "sameName", count: 1, cells: ["sales_reps!B12"], values: { names: '"Sofia Simon"' } },
    ]);
  });

  test("crm_pipelines_eu: asked is of the deals that count nowhere, and not of those that their stage decides", () => {
    const rows = readExample("crm_pipelines_eu/CRM-and-Sales-Pipelines.csv");
    const [header = []] = rows;
    const at = (name: string) => header.indexOf(name);
    const { offers, findings } = readDeals(rows);
    const ofWord = new Map(offers.statusWords.map((word) => [word.name, word]));
    const words = new Set(rows.slice(1).map((row) => String(row[at("Status")])));
    for (const word of words) {
      const deals = rows.slice(1).filter((row) => row[at("Status")] === word);
      const byStage = deals.filter((row) => ["Won", "Lost"].includes(String(row[at("Stage")])));
      const undecided = ofWord.get(word)?.status === UNKNOWN ? deals.length - byStage.length : 0;
      expect([word, ofWord.get(word)?.rows, ofWord.get(word)?.undecided]).toEqual([word, deals.length, undecided]);
    }
    // Of the words that nobody knows, "Opportunity" alone has deals that their stage decides: 83 are won and 61 lost.
    const sum = offers.statusWords.reduce((all, { undecided }) => all + undecided, 0);
    expect([sum, find(findings, "unknownStatus")?.count]).toEqual([2166, 2166]);
  });

  test("hubspot: open deals have an expected date, all of them, and no cell is blamed", () => {
    const { findings, data } = readDeals(readExample("hubspot_dummy/hubspot_deals.csv"));
    const open = data.status.filter((status) => status === 0).length;
    expect(find(findings, "openWithCloseDate")).toMatchObject({ count: open, cells: [] });
    expect(find(findings, "closedOnOneDay")).toBeUndefined();
  });

  test("revops: no bulk update, as its busiest day has 14 deals", () => {
    const { findings } = readDeals(readExample("revops6000/opportunities.csv"));
    expect(find(findings, "closedOnOneDay")).toBeUndefined();
  });
});
