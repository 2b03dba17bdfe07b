import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { openExcel } from "../../openExcel";
import { compile } from "./compile";
import { readHostMembers, root } from "./hostMembers";
import { makeOfferedTypings, officeMembers, readTypings } from "./offeredTypings";

const typings = readTypings();
const hostMembers = readHostMembers();
const addIn = ["excel", "functions", "commands", "taskpane"].flatMap((room) =>
  readdirSync(path.join(root, "src", room), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `src/${room}/${name}`),
);

type Trial = readonly [what: string, code: string, fault: string];
const fileOf = (folder: string, index: number) => `${folder}/trial${index}.ts`;
const trialFiles = (folder: string, trials: readonly Trial[], write: (code: string) => string) =>
  Object.fromEntries(trials.map(([, code], index) => [fileOf(folder, index), write(code)]));

describe("the compiler holds the host's classes against Microsoft's types", () => {
  const folder = "src/workbench/objects/typings";
  const trials: readonly Trial[] = [
    ["a misspelt property", "get nmae(): string { return ''; }", "Worksheet.nmae is no member of Excel.Worksheet"],
    ["a misspelt method", "activat(): void {}", "Worksheet.activat is no member of Excel.Worksheet"],
    ["a field that is nobody else's business", "sheet = 1;", "Worksheet.sheet is no member of Excel.Worksheet"],
    ["a text for a number", "get position(): string { return ''; }", "Worksheet.position is not what"],
    [
      "a word Excel does not know",
      "get visibility(): 'Shown' { return 'Shown'; }",
      "Worksheet.visibility is not what Excel.Worksheet.visibility is",
    ],
    ["an object of another class", "get charts(): Worksheet { return this; }", "Worksheet.charts is not what"],
    ["a value where Excel gives none", "activate(): number { return 1; }", "Worksheet.activate is not what"],
    ["an argument too many", "activate(_twice: unknown = null): void {}", "Worksheet.activate is not what"],
    [
      "an argument that Excel lets people leave out",
      "getNext(_visibleOnly: unknown): Worksheet { return this; }",
      "Worksheet.getNext is not what Excel.Worksheet.getNext is",
    ],
  ];
  const right = "get name(): string { return ''; } getNext(_visible: unknown = null): Worksheet { return this; }";
  const files = trialFiles(
    folder,
    [...trials, ["what Excel has", right, ""]],
    (code) => `
      import { HostObject } from "../host/hostObject";
      import type { Faults } from "./faults";
      class Worksheet extends HostObject { static override readonly type = "Worksheet"; ${code} }
      type None<Fault extends never> = Fault;
      export type Trial = None<Faults<{ Worksheet: typeof Worksheet }>>;`,
  );
  const { faults } = compile(typings, [`${folder}/hostClasses.ts`], files);

  test.each(trials.map(([what, code, fault], index) => ({ what, code, fault, index })))(
    "$what is refused by name: $code",
    ({ index, fault }) => {
      expect(faults(fileOf(folder, index)).join("\n")).toContain(fault);
    },
  );

  test("what Excel has passes, and so do the host's own classes", () => {
    expect(faults(fileOf(folder, trials.length))).toEqual([]);
    expect(faults(`${folder}/hostClasses.ts`)).toEqual([]);
  });

  test("none of the host's classes is left out", () => {
    const list = readFileSync(path.join(root, folder, "hostClasses.ts"), "utf8");
    const listed = [...list.matchAll(/^ {2}(\w+): typeof/gm)].map(([, name]) => name);
    expect(listed.sort()).toEqual([...hostMembers.keys()].sort());
  });

  test("what only TypeScript calls private is not within an add-in's reach", () => {
    const hidden = [...hostMembers].flatMap(([type, members]) =>
      members.filter(({ isHidden }) => isHidden).map(({ name }) => `${type}.${name}`),
    );
    expect(hidden).toEqual([]);
  });

  test("what Office.js asks of its host beside the public members is spelt as Office.js spells it", () => {
    const client = readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"), "utf8");
    const names = [...hostMembers].flatMap(([type, members]) =>
      members.filter(({ name }) => name.startsWith("_")).map(({ name }) => ({ type, name })),
    );
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter(({ name }) => !client.includes(`"${name}"`))).toEqual([]);
  });
});

describe("the add-in uses only what the host offers", () => {
  const folder = "src/excel";
  const trials: readonly Trial[] = [
    ["a misspelt member", "sheet.getUsdeRange();", "'getUsdeRange' does not exist on type 'Worksheet'"],
    ["a member only Excel has", "sheet.slicers.getCount();", "'slicers' does not exist on type 'Worksheet'"],
    ["an object only Excel has", "context.workbook.slicers;", "'slicers' does not exist on type 'Workbook'"],
    ["an event the host does not send", "sheet.onRowSorted.add(wait);", "'onRowSorted' does not exist"],
    ["a property the host cannot write", "table.showTotals = true;", "'showTotals' because it is a read-only property"],
    ["an argument the host does not take", "table.rows.add(0, [[1]], true);", "Expected 0-2 arguments, but got 3"],
    ["a name to load, misspelt", 'range.load("adress");', '"adress" cannot be loaded of Range'],
    ["one of several names", 'range.load(["rowIndex", "rows"]);', '"rows" cannot be loaded of Range'],
    ["a name deep in a list", 'tables.load("items/name, items/worksheet/nmae");', '"items/worksheet/nmae" cannot be'],
    ["a method as a name", 'sheet.load("name,getRange");', '"getRange" cannot be loaded of Worksheet'],
    ["a name nobody can read", "range.load(String(1));", "The names to load are not written as texts"],
    ["a part of Office the host lacks", "Office.context.ui.closeContainer();", "'ui' does not exist on type 'Context'"],
  ];
  const right = `table.name = "T"; range.load(["values", "worksheet/id"]); tables.load("name, items/columns/items/name");
    for (const either of [sheet, table]) either.load("name"); sheet.onChanged.add(wait);`;
  const files = trialFiles(
    folder,
    [...trials, ["what the host offers", right, ""]],
    (code) => `
      const wait = () => Promise.resolve();
      export function trial(context: Excel.RequestContext): unknown {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        const { tables } = sheet;
        const table = tables.getItem("Table1");
        const range = sheet.getRange("A1");
        ${code}
        return [range, wait];
      }`,
  );
  const { faults } = compile(makeOfferedTypings(typings, hostMembers), addIn, files);

  test.each(trials.map(([what, code, fault], index) => ({ what, code, fault, index })))(
    "$what is refused: $code",
    ({ index, fault }) => {
      expect(faults(fileOf(folder, index)).join("\n")).toContain(fault);
    },
  );

  test("what the host offers passes", () => {
    expect(faults(fileOf(folder, trials.length))).toEqual([]);
  });

  test("none of its sources asks for more", () => {
    expect(addIn.flatMap((name) => faults(name))).toEqual([]);
  });
});

test("what the add-in may use of Office itself is there", async () => {
  const { excel } = await openExcel();
  const { Office } = excel.page as unknown as { Office: typeof globalThis.Office };
  const { context, addin, actions } = Office;
  const objects = {
    Office,
    Context: context,
    Document: context.document,
    ContextInformation: context.diagnostics,
    OfficeTheme: context.officeTheme,
    RequirementSetSupport: context.requirements,
    Addin: addin,
    Actions: actions,
  };
  expect(Object.keys(objects).sort()).toEqual(Object.keys(officeMembers).sort());
  const missing = Object.entries(officeMembers).flatMap(([name, members]) =>
    members.filter((member) => !(member in objects[name as keyof typeof objects])).map((member) => `${name}.${member}`),
  );
  expect(missing).toEqual([]);
  excel.close();
});
