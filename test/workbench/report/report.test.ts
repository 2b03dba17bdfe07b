import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeXlsx } from "../../../src/workbench/files/hucre";

const root = path.resolve(__dirname, "../../..");

/** `npm run report` as a process of its own, from the bundle its script makes; the add-in is built already. */
function report(...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["build/report.cjs", ...argv], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  return { status, stdout, said: stderr.replace(/\n$/, "").split("\n") };
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "salesboard-"));
  const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    scripts: { report: string };
  };
  const [webpack = "", bundle = "", run = ""] = scripts.report.split(" && ");
  expect([webpack.split(" ")[0], run]).toEqual(["webpack", "node build/report.cjs"]);
  const bins = path.join(root, "node_modules/.bin");
  const PATH = `${bins}${path.delimiter}${process.env.PATH ?? ""}`;
  const made = spawnSync(bundle, { cwd: root, shell: true, encoding: "utf8", env: { ...process.env, PATH } });
  if (made.status !== 0) throw new Error(made.stderr);
});
afterAll(() => rmSync(folder, { recursive: true }));

const header = ["Deal ID", "Owner", "Status", "Value", "Created", "Closed"];
const deals = [
  ["1", "An", "Won", "100", "2026-01-01", "2026-02-01"],
  ["2", "Bo", "Lost", "300", "2026-01-05", "2026-02-03"],
];

test("a good file ends in one JSON object on the standard output, one sentence beside it, and success", () => {
  const file = path.join(folder, "deals.csv");
  writeFileSync(file, [header, ...deals].map((row) => row.join(",")).join("\n"));
  const { status, stdout, said } = report(file, "--json");
  expect(status).toBe(0);
  expect(stdout.trimEnd()).not.toContain("\n");
  const json = JSON.parse(stdout) as { kpis: { kpi: string; who: string; period: string; value: unknown }[] };
  // By hand: one of two closed deals was won.
  expect(json.kpis).toContainEqual(
    expect.objectContaining({ kpi: "closingRate", who: "Team", period: "all", value: 0.5 }),
  );
  expect(said).toEqual([expect.stringMatching(/^\S.*\.$/)]);
});

test("a file that is not there ends in one sentence that names it, nothing on the standard output, and failure", () => {
  const out = path.join(folder, "none.xlsx");
  const { status, stdout, said } = report(path.join(folder, "missing.csv"), "--json", "--out", out);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(said).toEqual([expect.stringMatching(/missing\.csv" does not exist/)]);
  expect(existsSync(out)).toBe(false);
});

test("a workbook with a comment is reported on, and a sentence says that the comment stays behind", async () => {
  const file = path.join(folder, "commented.xlsx");
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "Deals, 2026",
        rows: [header, ...deals],
        cells: new Map([["1,1", { value: "An", comment: { text: "left in May", author: "Bo" } }]]),
      },
    ],
  });
  writeFileSync(file, bytes);
  const out = path.join(folder, "out.xlsx");
  const { status, stdout, said } = report(file, "--out", out, "--locale", "nl");
  expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
  expect(said).toEqual([
    expect.stringContaining(`Opgeslagen als ${out}.`),
    `Van "${file}" komt dit niet mee in het rapportbestand: opmerkingen en notities; het eigen bestand blijft zoals het is.`,
  ]);
  expect(existsSync(out)).toBe(true);
  expect(readFileSync(file)).toEqual(Buffer.from(bytes));
});
