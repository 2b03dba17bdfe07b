import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The add-in as it is built: "npm run build" makes it, "npm test" does that first. */
const dist = join(__dirname, "../../dist");
const read = (file: string) => readFileSync(join(dist, file), "utf8");

interface Metadata {
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly helpUrl: string;
    readonly parameters: readonly { name: string; description: string; repeating?: boolean; optional?: boolean }[];
  }[];
}

const metadata = (file: string) => JSON.parse(read(file)) as Metadata;

const scripts = () => readdirSync(dist).filter((file) => file.endsWith(".js"));
const sourcesOf = (script: string) => (JSON.parse(read(`${script}.map`)) as { sources: string[] }).sources;

beforeAll(() => {
  if (!existsSync(dist)) throw new Error('There is no dist/: run "npm run build" first.');
});

describe("the built functions", () => {
  test("are exactly those that the script associates", () => {
    const associated = [...read("taskpane.js").matchAll(/CustomFunctions\.associate\("([^"]+)"/g)].map(([, id]) => id);
    const declared = metadata("functions.json").functions.map(({ id }) => id);
    expect(declared.length).toBeGreaterThan(0);
    expect([...associated].sort()).toEqual([...declared].sort());
  });

  test("carry the same names and parameters in every language", () => {
    const shape = (file: string) =>
      metadata(file).functions.map(({ id, name, parameters }) => [id, name, parameters.map((one) => one.name)]);
    expect(shape("functions-nl.json")).toEqual(shape("functions.json"));
  });

  test.each(["functions.json", "functions-nl.json"])("are described in %s, each parameter too", (file) => {
    for (const { description, helpUrl, parameters } of metadata(file).functions) {
      expect(description).toMatch(/\.$/);
      expect(helpUrl).toMatch(/^https:\/\/.+#[a-z]+$/);
      for (const parameter of parameters) expect(parameter.description).toMatch(/\.$/);
    }
  });

  test("are described in Dutch where Dutch is asked for", () => {
    const english = metadata("functions.json").functions;
    metadata("functions-nl.json").functions.forEach(({ description, parameters }, i) => {
      expect(description).not.toBe(english[i]?.description);
      parameters.forEach((one, j) => expect(one.description).not.toBe(english[i]?.parameters[j]?.description));
    });
  });

  test("have names that Excel cannot take for a cell", () => {
    for (const { name } of metadata("functions.json").functions) {
      expect(name).toMatch(/^[A-Z][A-Z0-9._]{2,}$/);
      expect(name).not.toMatch(/^[A-Z]{1,3}\d+$|^R\d*C\d*$/);
    }
  });

  test("are asked even where a cell of a range holds an error, to say which", () => {
    expect(metadata("functions.json").allowErrorForDataTypeAny).toBe(true);
  });

  test("repeat nothing but their last parameter", () => {
    for (const { parameters } of metadata("functions.json").functions) {
      expect(parameters.slice(0, -1).filter((one) => one.repeating)).toEqual([]);
    }
  });

  test("have a place in the help page each link leads to", () => {
    const help = read("assets/help.html");
    for (const { helpUrl } of metadata("functions.json").functions) {
      expect(help).toContain(`id="${new URL(helpUrl).hash.slice(1)}"`);
    }
  });
});

describe("the built page", () => {
  test("takes Office.js from Microsoft and every other script from its own folder", () => {
    const scripts = [...read("taskpane.html").matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].map(([, source]) => source);
    expect(scripts).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js", "taskpane.js"]);
  });

  test("has no script in the page itself, which a content security policy would stop", () => {
    expect(read("taskpane.html")).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(read("taskpane.html")).not.toMatch(/\son[a-z]+=/);
  });

  test("evaluates no text as code", () => {
    expect(scripts().length).toBeGreaterThan(3);
    for (const script of scripts()) expect(read(script)).not.toMatch(/\beval\(|new Function\(/);
  });

  test("holds nothing of Office.js, Univer or hucre", () => {
    const sources = scripts().flatMap(sourcesOf);
    expect(sources.length).toBeGreaterThan(10);
    expect(sources.filter((source) => /office-js|@univerjs|hucre|workbench/.test(source))).toEqual([]);
    for (const script of scripts()) expect(read(script)).not.toMatch(/univerjs|hucre/i);
  });

  test("has the functions ready without waiting for what draws the pane", () => {
    const sources = sourcesOf("taskpane.js");
    expect(sources.some((source) => source.endsWith("src/functions/salesKpi.ts"))).toBe(true);
    expect(sources.filter((source) => /node_modules\/(react|@fluentui|@griffel)/.test(source))).toEqual([]);
  });
});
