import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createLanguage } from "../../../src/locales/createLanguage";
import "../../../src/locales/workbenchWords";
import { makeReport } from "../../../src/workbench/report/makeReport";
import { readArguments } from "../../../src/workbench/report/readArguments";
import type { ReportJson } from "../../../src/workbench/report/toJson";

const root = path.resolve(__dirname, "../../..");
const addIn = { folder: path.join(root, "dist"), manifest: path.join(root, "manifest.xml") };
const folder = mkdtempSync(path.join(tmpdir(), "salesboard-choices-"));
afterAll(() => rmSync(folder, { recursive: true }));

const FILES: Readonly<Record<string, string>> = {
  "reps.csv": "rep_id,rep_name\n1,Ann Smit\n2,Bo Berg\n3,Ann Smit\n",
  // Rep 9 is nobody.
  "deals.csv":
    "opportunity_id,sales_rep_id,created_date,close_date,phase,amount\n" +
    "D1,1,2026-01-05,2026-02-04,Customer,100\nD2,3,2026-01-05,2026-02-14,Customer,50\n" +
    "D3,2,2026-01-05,2026-02-01,No deal,70\nD4,9,2026-01-05,,Talking,30\n",
  "orders.csv":
    "order_id,sales_rep_id,order_date,order_status\n" +
    "10,1,2026-01-10,Completed\n11,2,2026-02-10,Completed\n12,2,2026-02-11,Cancelled\n",
  "lines.csv":
    "order_id,product_id,quantity,unit_price,discount\n" +
    "10,A,2,50.00,0\n10,B,1,20.00,0.5\n11,A,3,50.00,0.1\n12,A,9,50.00,0\n",
  // Two currencies; and dates of which Excel turned those up to the 12th round and left the others as texts.
  "doubtful.csv":
    "Deal ID,Owner,Created,Status,Value,Currency\n" +
    "1,Ann,2026-05-01,Open,10,EUR\n2,Ann,2026-06-01,Open,10,EUR\n3,Ann,2026-07-01,Open,10,USD\n" +
    "4,Bo,2026-08-01,Open,10,EUR\n5,Bo,2026-09-01,Open,10,EUR\n6,Bo,1/20/2026,Open,10,EUR\n",
  // Two lists of deals side by side, and people below the second one.
  "beside.csv":
    "Deal ID,Owner,Status,Value,,Deal ID,Owner,Status,Value\n" +
    "1,Ann,Won,10,,7,Ann,Won,100\n2,Bo,Lost,20,,8,Bo,Won,200\n3,Bo,Won,30,,,,,\n,,,,,Owner,Team,,\n,,,,,Ann,North,,\n,,,,,Bo,South,,\n",
};
for (const [name, text] of Object.entries(FILES)) writeFileSync(path.join(folder, name), text);

async function report(names: readonly string[], ...options: readonly string[]): Promise<ReportJson> {
  const asked = readArguments([...names.map((name) => path.join(folder, name)), "--json", ...options]);
  return (await makeReport(asked, addIn)).json;
}
const figure = (json: ReportJson, kpi: string, who = "Team", period = "all") =>
  json.kpis.find((row) => row.kpi === kpi && row.who === who && row.period === period)?.value;
const WORDS = ["--map", "status=phase", "--map", "won=Customer", "--map", "lost=No deal", "--map", "open=Talking"];

describe("what is chosen on the command line", () => {
  test("a currency that no amount and no rate leads to, and a day before the data, are errors and no figures", async () => {
    await expect(report(["doubtful.csv"], "--currency", "JPY")).rejects.toMatchObject({
      key: "currencyNotReached",
      values: { value: "JPY", known: "EUR" },
    });
    await expect(report(["doubtful.csv"], "--as-of", "2020-01-01")).rejects.toMatchObject({ key: "asOfTooEarly" });
    const { currency } = await report(["doubtful.csv"], "--currency", "JPY", "--rate", "EUR=160", "--rate", "USD=150");
    expect(currency).toBe("JPY");
  });

  test("orders alone: won deals by name, worth their lines; those cancelled do not count", async () => {
    const json = await report(["orders.csv", "lines.csv", "reps.csv"]);
    // By hand: order 10 is 2 x 50 + 1 x 20 x 0.5 = 110, order 11 is 3 x 50 x 0.9 = 135.
    expect(figure(json, "orders")).toBe(2);
    expect(figure(json, "revenue")).toBe(245);
    expect(figure(json, "revenue", "Ann Smit (1)")).toBe(110);
    expect(figure(json, "revenue", "Bo Berg", "2026-Q1")).toBe(135);
    expect([figure(json, "closingRate"), figure(json, "salesCycle"), figure(json, "openQuotes")]).toEqual([
      null,
      null,
      null,
    ]);
    const { sources, findings } = json;
    expect(sources.map(({ file, role, rows }) => [file, role, rows])).toEqual([
      ["orders.csv", "orders", 3],
      ["lines.csv", "orderLines", 4],
      ["reps.csv", "people", 3],
    ]);
    // One order of three.
    expect(findings).toContainEqual(
      expect.objectContaining({ kind: "ordersNotCounted", count: 1, share: expect.closeTo(1 / 3, 6) as number }),
    );
  });

  test("a column and the words of its status; ids that are nobody's are told with their cells", async () => {
    const json = await report(["deals.csv", "reps.csv", "orders.csv"], ...WORDS, "--quote-step", "all");
    // By hand: two won (30 and 40 days), one lost, one open.
    expect(figure(json, "closingRate")).toBeCloseTo(2 / 3, 9);
    expect(figure(json, "salesCycle")).toBe(35);
    expect(figure(json, "openQuotes", "9")).toBe(1);
    expect(figure(json, "revenue", "Ann Smit (3)")).toBe(50);
    expect(json.findings).toContainEqual({ kind: "ownersNotAmongPeople", count: 1, share: 0.25, cells: ["deals!B5"] });
    expect(json.sources.map(({ role }) => role)).toEqual(["deals", "people", "orders"]);
    expect(json.sources[0]?.columns.status).toBe("phase");
  });

  test("what makes figures doubtful is said aloud: amounts that are left out, and dates that Excel may have swapped", async () => {
    const asked = readArguments([path.join(folder, "doubtful.csv"), "--json"]);
    const { message, json } = await makeReport(asked, addIn);
    expect(message).toContain("1 amount is in another currency and left out of the figures");
    expect(message).toContain("Excel may have swapped day and month in 5 dates");
    expect(figure(json, "openValue")).toBe(50);
  });

  test("a place by its file, and none", async () => {
    const json = await report(
      ["deals.csv", "reps.csv", "orders.csv", "lines.csv"],
      ...["--role", "deals=orders.csv", "--role", "people=none"],
    );
    expect(figure(json, "revenue", "1")).toBe(110);
    expect(json.findings.map(({ kind }) => kind)).not.toContain("ownersNotAmongPeople");
  });

  test.each([
    [["--role", "deals=nowhere.csv"], "noSuchPlace"],
    [["--map", "owner=Seler"], "noSuchHeader"],
    [["--map", "won=Custmer"], "noSuchWord"],
  ])("%j is answered with the sentence for %s, and nothing is made", async (typed, key) => {
    await expect(report(["deals.csv"], ...typed)).rejects.toThrow(expect.objectContaining({ key }));
  });
});

describe("a place that is read as something else already", () => {
  test.each([
    ["the deals, as found", ["deals.csv", "orders.csv"], ["leads=deals.csv"], ["deals.csv", "leads", "deals"]],
    [
      "the deals, by their cells",
      ["beside.csv"],
      ["deals=beside.csv!F1:I3", "leads=beside.csv!F1:I3"],
      ["beside.csv!F1:I3", "leads", "deals"],
    ],
  ])("%s: the sentence names both", async (_, files, typed, [place, role, taken]) => {
    const options = typed.flatMap((one) => ["--role", one]);
    await expect(report(files, ...options)).rejects.toMatchObject({
      key: "placeTaken",
      values: { place, role, taken },
    });
  });

  test("orders that stand in for the deals may be named as what they are", async () => {
    const { sources } = await report(["orders.csv"], "--role", "orders=orders.csv");
    expect(sources.map(({ role }) => role)).toEqual(["orders"]);
  });

  test.each([
    [
      "en",
      '"deals.csv" cannot be read as leads: it is read as deals already. Name another place for one of the two with --role.',
    ],
    [
      "nl",
      '"deals.csv" kan niet als leads worden gelezen: het wordt al als deals gelezen. Noem met --role voor een van de twee een andere plaats.',
    ],
  ])("in %s", (tag, said) => {
    const { words } = createLanguage(tag);
    expect(words("workbench:report.placeTaken", { place: "deals.csv", role: "leads", taken: "deals" })).toBe(said);
  });
});

test("of several lists on one sheet the deals are named by their cells; each is read for what it is", async () => {
  await expect(report(["beside.csv"])).rejects.toMatchObject({
    values: { message: expect.stringMatching(/"beside \(A1:D4\)" and "beside \(F1:I3\)"/) as unknown },
  });
  const json = await report(["beside.csv"], "--role", "deals=beside.csv!F1:I3");
  expect(json.sources.map(({ file, sheet, role, rows }) => [file, sheet, role, rows])).toEqual([
    // What is not read is listed as well.
    ["beside.csv", "beside, A1:D4", "deals", 3],
    ["beside.csv", "beside, F1:I3", "deals", 2],
    ["beside.csv", "beside, F5:G7", "people", 2],
  ]);
  expect(figure(json, "revenue")).toBe(300);
  expect(figure(json, "revenue", "Bo")).toBe(200);
});
