import { spawnSync } from "node:child_process";
import path from "node:path";
import ts from "typescript";

const root = path.resolve(__dirname, "../..");

interface Trial {
  readonly file: string;
  readonly code: string;
}

/** What the linter says of each trial, were its code in that file. One process: starting the linter takes seconds. */
function lint(trials: readonly Trial[]): string[] {
  const script = `
    import { ESLint } from "eslint";
    const eslint = new ESLint();
    const said = [];
    for (const { file, code } of ${JSON.stringify(trials)}) {
      const [result] = await eslint.lintText(code, { filePath: file });
      said.push(result.messages.map((message) => message.message).join("\\n"));
    }
    console.log(JSON.stringify(said));`;
  const run = spawnSync(process.execPath, ["--input-type=module", "--eval", script], { cwd: root, encoding: "utf8" });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as string[];
}

/** What the compiler says of this code, were it in src/core, where neither a page nor a host exists. */
function compileInCore(code: string): string[] {
  const folder = path.join(root, "src/core");
  const file = path.join(folder, "trial.ts");
  const config = ts.getParsedCommandLineOfConfigFile(
    path.join(folder, "tsconfig.json"),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  );
  const options = { ...config?.options, noEmit: true };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.readFile = (name) => (name === file ? code : readFile(name));
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, code, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest);
  return ts
    .getPreEmitDiagnostics(ts.createProgram([file], options, host))
    .map((problem) => ts.flattenDiagnosticMessageText(problem.messageText, " "));
}

describe("the compiler holds that core is pure", () => {
  test.each([
    ["the workbook", "export const run = () => Excel.run(async () => undefined);", "Excel"],
    ["the page", "export const title = () => document.title;", "document"],
    ["the machine", "export const home = () => process.cwd();", "process"],
    ["the network", "export const get = () => fetch('https://example.org');", "fetch"],
  ])("%s is unknown in src/core", (_, code, name) => {
    expect(compileInCore(code).join("\n")).toContain(`'${name}'`);
  });

  test("plain computing passes", () => {
    expect(compileInCore("export const double = (n: number) => 2 * n;")).toEqual([]);
  });
});

describe("the linter holds the arrows between the rooms", () => {
  const forbidden: readonly (Trial & { readonly says: string })[] = [
    { file: "src/core/trial.ts", code: "export { x } from '../excel/x';", says: '"core" may not import from "excel"' },
    {
      file: "src/core/kpi/trial.ts",
      code: "export { x } from '../../locales/x';",
      says: 'may not import from "locales"',
    },
    { file: "src/excel/trial.ts", code: "export { x } from '../taskpane/x';", says: 'may not import from "taskpane"' },
    {
      file: "src/taskpane/trial.ts",
      code: "export { x } from '../workbench/x';",
      says: 'may not import from "workbench"',
    },
    { file: "src/workbench/trial.ts", code: "export { x } from '../core/x';", says: 'may not import from "core"' },
    { file: "src/excel/trial.ts", code: "export { x } from '../sample/x';", says: 'may not import from "sample"' },
    { file: "src/excel/trial.ts", code: "export const x = () => import('../workbench/x');", says: "loaded later" },
    { file: "src/sample/trial.ts", code: "export { x } from '../workbench/x';", says: "made in the page" },
    { file: "src/excel/trial.ts", code: "export { x } from '../../test/browser/x';", says: "What is built" },
    { file: "src/sample/trial.ts", code: "export { x } from '../../pictures/x';", says: "What is built" },
    { file: "pictures/trial.ts", code: "export { x } from '../src/core/x';", says: "see the workbench from outside" },
    { file: "src/functions/trial.ts", code: "import fs from 'node:fs'; export { fs };", says: "Only the workbench" },
    {
      file: "src/commands/trial.ts",
      code: "export const run = () => Excel.run(async () => 1);",
      says: "Only src/excel",
    },
    { file: "src/core/trial.ts", code: "export const run = () => Excel.run(async () => 1);", says: "src/core is pure" },
    { file: "src/core/trial.ts", code: "export const today = () => new Date();", says: "No hidden clock" },
    { file: "src/core/trial.ts", code: "export const chance = () => Math.random();", says: "No hidden randomness" },
    {
      file: "src/core/trial.ts",
      code: "export const text = (n: number) => n.toLocaleString();",
      says: "No hidden locale",
    },
    { file: "src/core/trial.ts", code: "export const said = 'No deals could be read.';", says: "No sentence in code" },
    {
      file: "src/excel/trial.ts",
      code: "export const said = `Only ${1} of them could be read.`;",
      says: "No sentence",
    },
    { file: "src/taskpane/trial.tsx", code: "export const Said = () => <p>Loading</p>;", says: "No sentence" },
  ];
  const allowed: readonly Trial[] = [
    { file: "src/excel/trial.ts", code: "export { x } from '../core/x';" },
    { file: "src/functions/trial.ts", code: "export { x } from '../excel/x';" },
    { file: "src/excel/trial.ts", code: "export const x = () => import('../sample/x');" },
    { file: "src/sample/writeTrial.ts", code: "export { x } from '../workbench/x';" },
    { file: "pictures/trial.ts", code: "export { x } from '../test/browser/x';" },
    { file: "src/excel/trial.ts", code: "export const run = () => Excel.run(async () => 1);" },
    { file: "src/excel/trial.ts", code: "export const no = () => new Error('Not to be seen by people.');" },
  ];
  let said: string[] = [];
  beforeAll(() => {
    said = lint([...forbidden, ...allowed]);
  }, 60_000);

  test.each(forbidden.map((trial, index) => ({ ...trial, index })))("$file: $code is refused", ({ index, says }) => {
    expect(said[index]).toContain(says);
  });

  test("the doors that the design gives are open", () => {
    expect(said.slice(forbidden.length)).toEqual(allowed.map(() => ""));
  });
});
