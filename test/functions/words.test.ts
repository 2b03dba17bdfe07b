import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import english from "../../src/locales/en/functions.json";

/** The source of the functions and of what they compute with. */
const source = ["functions", "core/criteria", "core/funnel", "core/ranges"]
  .flatMap((folder) => {
    const path = join(__dirname, "../../src", folder);
    return readdirSync(path).map((file) => readFileSync(join(path, file), "utf8"));
  })
  .join("\n");

const used = new Set([...source.matchAll(/"functions:error\.(\w+)"/g)].map(([, key]) => key ?? ""));

test("every sentence the functions can say has its words, and none lies idle", () => {
  expect(used.size).toBeGreaterThan(15);
  expect(Object.keys(english.error).sort()).toEqual([...used].sort());
});
