import { manyDeals } from "./deals";
import { openSalesboard } from "./openSalesboard";

/** What Excel on the web allows. */
const WEB_LIMIT = 5 * 1024 * 1024;
/** A sheet is recognised by its first 100 rows; more deals than that in one answer are a chunk of the data. */
const SAMPLED_ROWS = 100;

/** Presses "connect and build" over so many deals and tells the chunks of data from all other requests. */
async function countRequests(deals: number) {
  const salesboard = await openSalesboard({ Deals: manyDeals(deals) }, { payloadLimit: WEB_LIMIT });
  let chunks = 0;
  const stop = salesboard.excel.requests.answer((text) => {
    if ((text.match(/"D\d+"/g) ?? []).length > SAMPLED_ROWS) chunks++;
    return text;
  });
  const all = await salesboard.requests.count(async () => {
    expect(await salesboard.press("connectAndBuild")).toMatchObject({ kind: "done" });
  });
  stop();
  salesboard.close();
  return { chunks, others: all - chunks };
}

test("ten times as many deals take more chunks of data, and not one other request", async () => {
  const few = await countRequests(2000);
  const many = await countRequests(20_000);
  expect(few.chunks).toBeGreaterThan(0);
  expect(many.chunks).toBeGreaterThan(few.chunks);
  // 20,000 rows of six short cells are 1.1 MB: two or three answers would do, and the first ones feel their way.
  expect(many.chunks).toBeLessThanOrEqual(6);
  expect(many.others).toBe(few.others);
});
