import { spawnSync } from "node:child_process";
import path from "node:path";
import { runConnectAndBuild, WEB_LIMIT, type Sizes, type WorkbookRun, type WorkbookRunAsked } from "./connectAndBuild";
import { printTable } from "./printTable";

const DEALS = 200_000;

/** `npm run bench:host [-- deals]`: "connect and build" in the workbook host, with what went over the wire. */
function main(deals: number): void {
  const cases: readonly WorkbookRunAsked[] = [
    { deals: deals / 100, ids: "opaque" },
    { deals, ids: "opaque" },
    { deals, ids: "opaque", payloadLimit: WEB_LIMIT },
    { deals, ids: "opaque", history: "byDeal", payloadLimit: WEB_LIMIT },
  ];
  const runs = cases.map((asked) => ({ asked, run: inOwnProcess(asked) }));
  console.log("Connect and build in the headless host\n");
  printTable([
    [
      "",
      "requests",
      "largest",
      "total",
      "largest answer",
      "total",
      "seconds",
      "host",
      "page",
      "processor",
      "peak memory",
    ],
    ...runs.map(({ asked, run }) => [
      nameOf(asked),
      String(run.requests),
      ...sizes(run.request),
      ...sizes(run.answer),
      run.seconds.total.toFixed(1),
      run.seconds.host.toFixed(1),
      run.seconds.page.toFixed(1),
      run.seconds.processor.toFixed(1),
      megabytes(run.peakBytes),
    ]),
  ]);
  for (const { asked, run } of runs) console.log(`${nameOf(asked)}: ${run.message}`);
}

/** Nothing of the case before is left in its memory. */
function inOwnProcess(asked: WorkbookRunAsked): WorkbookRun {
  const [, script = ""] = process.argv;
  const child = spawnSync(process.execPath, ["--max-old-space-size=8192", script, JSON.stringify(asked)], {
    encoding: "utf8",
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as WorkbookRun;
}

function nameOf({ deals, history, payloadLimit }: WorkbookRunAsked): string {
  const rows = history === undefined ? "" : `, ${(deals * 4).toLocaleString("en")} rows of history`;
  return `${deals.toLocaleString("en")} deals${rows}, ${payloadLimit === undefined ? "no limit" : megabytes(payloadLimit)}`;
}

const sizes = ({ largest, total }: Sizes) => [megabytes(largest), megabytes(total)];

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

const [asked] = process.argv.slice(2);
if (asked?.startsWith("{")) {
  const root = path.resolve(__dirname, "..");
  // The page and the engine keep timers of their own: what was asked for is done.
  void runConnectAndBuild(JSON.parse(asked) as WorkbookRunAsked, root).then((run) =>
    process.stdout.write(JSON.stringify(run), () => process.exit()),
  );
} else main(asked === undefined ? DEALS : Number(asked));
