import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validateManifest } from "../../src/manifest/validateManifest";
import type { Files } from "../../src/manifest/manifest";

const root = join(__dirname, "..", "..");
const manifest = readFileSync(join(root, "manifest.xml"), "utf8");

/** What the build makes, as far as the manifest speaks of it; pictures and help are the project's own. */
const built: Readonly<Record<string, string>> = {
  "taskpane.html": "<!doctype html>",
  "taskpane.js": "connectAndBuild connect makeDashboard refreshFormulas shareAsValues disconnect",
  "functions.json": "{}",
  "functions-nl.json": "{}",
};
const files: Files = (path) => {
  const text = built[path];
  if (text !== undefined) return new TextEncoder().encode(text);
  const file = join(root, path);
  return path.startsWith("assets/") && existsSync(file) ? readFileSync(file) : undefined;
};

/** The sentences about a manifest in which one piece of text was replaced. */
function problemsWith(original: string | RegExp, replacement: string, given: Files = files): string[] {
  const broken = manifest.replace(original, replacement);
  expect(broken).not.toBe(manifest);
  return validateManifest(broken, given).map(({ what }) => what);
}

describe("the project's own manifest", () => {
  it("has no problems", () => {
    expect(validateManifest(manifest, files)).toEqual([]);
  });

  it("declares no namespace, so that cells read =CLOSINGRATE()", () => {
    expect(manifest).not.toMatch(/<Namespace\s/);
  });

  it("says everything people read in Dutch as well", () => {
    const texts =
      manifest.match(
        /<(?:DisplayName|Description DefaultValue|bt:String)[^]*?<\/(?:DisplayName|Description|bt:String)>/g,
      ) ?? [];
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((text) => !text.includes('Locale="nl-NL"'))).toEqual([]);
    expect(manifest.match(/<bt:String [^>]*\/>/g)).toBeNull();
  });
});

describe("validateManifest", () => {
  it("names the line of a mistake", () => {
    const line = manifest.split("\n").findIndex((text) => text.includes("<Version>1")) + 1;
    const broken = manifest.replace("<Version>1.2.0.0<", "<Version>one<");
    expect(validateManifest(broken, files)).toEqual([
      { line, what: '<Version> is "one": not 1 to 4 numbers of at most 5 digits, separated by points.' },
    ]);
  });

  it("refuses text that is not well-formed XML", () => {
    expect(problemsWith("</Hosts>", "")).toEqual([expect.stringContaining("cannot be read")]);
  });

  it("refuses a resid that is defined nowhere", () => {
    expect(problemsWith('<Label resid="Data.Label"', '<Label resid="Date.Label"')).toEqual([
      'The resid "Date.Label" of <Label> is not defined; it belongs in <bt:ShortStrings>.',
    ]);
  });

  it("refuses a resid that names the wrong kind of resource", () => {
    expect(problemsWith('<Label resid="Data.Label"', '<Label resid="Connect.Description"')).toEqual([
      'The resid "Connect.Description" of <Label> is in <bt:LongStrings>; it belongs in <bt:ShortStrings>.',
    ]);
  });

  it("refuses a resource that is defined twice", () => {
    expect(problemsWith('<bt:Url id="Help.Url"', '<bt:Url id="Script.Url"')).toContain(
      'The id "Script.Url" is used twice.',
    );
  });

  it("refuses two buttons with one id", () => {
    expect(problemsWith('id="Salesboard.MakeDashboard"', 'id="Salesboard.Connect"')).toEqual([
      'The id "Salesboard.Connect" is used twice.',
    ]);
  });

  it("refuses a resource id of more than 32 characters", () => {
    expect(problemsWith(/Data\.Label/g, "D".repeat(33))).toEqual([
      `The resource id "${"D".repeat(33)}" has 33 characters; 1 to 32 are allowed.`,
    ]);
    expect(problemsWith(/Data\.Label/g, "D".repeat(32))).toEqual([]);
  });

  it.each([
    [
      "a name",
      '<DisplayName DefaultValue="Salesboard">',
      (text: string) => `<DisplayName DefaultValue="${text}">`,
      125,
    ],
    ["a provider", "<ProviderName>Salesboard<", (text: string) => `<ProviderName>${text}<`, 125],
    ["a label", 'DefaultValue="Connect data"', (text: string) => `DefaultValue="${text}"`, 125],
    ["a translated label", 'Value="Gegevens koppelen"', (text: string) => `Value="${text}"`, 125],
    ["a description", /Description DefaultValue="[^"]*"/, (text: string) => `Description DefaultValue="${text}"`, 250],
    ["a tip", /DefaultValue="Opens the[^"]*"/, (text: string) => `DefaultValue="${text}"`, 250],
  ])("refuses %s longer than Excel allows, and no shorter one", (_, original, withText, most) => {
    expect(problemsWith(original, withText("x".repeat(most)))).toEqual([]);
    expect(problemsWith(original, withText("x".repeat(most + 1)))).toEqual([
      expect.stringContaining(`has ${most + 1} characters; 1 to ${most} are allowed`),
    ]);
  });

  it("refuses an empty text", () => {
    expect(problemsWith('DefaultValue="Connect data"', 'DefaultValue=""')).toEqual([
      'The text "" has 0 characters; 1 to 125 are allowed here.',
    ]);
  });

  it.each(["1.0.0.0.0", "1.123456", "v1", ""])('refuses the version "%s"', (version) => {
    expect(problemsWith("<Version>1.2.0.0<", `<Version>${version}<`)).toEqual([
      expect.stringContaining("<Version> is"),
    ]);
  });

  it.each(["not-a-guid", "{00000000-0000-4000-8000-000000000000}", "00000000000040008000000000000000"])(
    'refuses the id "%s"',
    (id) => {
      expect(problemsWith(/<Id>.*<\/Id>/, `<Id>${id}</Id>`)).toEqual([`<Id> is "${id}": not a GUID.`]);
    },
  );

  it("refuses a language that is none", () => {
    expect(problemsWith('Locale="nl-NL"', 'Locale="dutch"')).toEqual([expect.stringContaining('"dutch"')]);
  });

  it("refuses permissions with which Excel's own API does not work", () => {
    expect(problemsWith("ReadWriteDocument", "ReadDocument")).toEqual([
      expect.stringContaining("needs ReadWriteDocument"),
    ]);
  });

  it("refuses an add-in that is not for Excel", () => {
    expect(problemsWith('<Host Name="Workbook" />', '<Host Name="Document" />')).toEqual([
      expect.stringContaining("Excel would not show the add-in"),
    ]);
  });

  it("refuses a missing support address", () => {
    expect(problemsWith(/<SupportUrl .*\/>/, "")).toEqual(["<OfficeApp> lacks <SupportUrl>."]);
  });

  it("refuses an address that is not https", () => {
    expect(
      problemsWith(
        'Url" DefaultValue="https://localhost:3000/functions.json',
        'Url" DefaultValue="http://localhost:3000/functions.json',
      ),
    ).toEqual(['The address "http://localhost:3000/functions.json" does not begin with https://.']);
  });

  it("refuses http in a translation, too", () => {
    expect(
      problemsWith('Value="https://localhost:3000/functions-nl.json', 'Value="http://localhost:3000/functions-nl.json'),
    ).toEqual(['The address "http://localhost:3000/functions-nl.json" does not begin with https://.']);
  });

  it("refuses an address of more than 2048 characters", () => {
    const long = `https://example.com/${"x".repeat(2048)}`;
    expect(problemsWith(/<SupportUrl .*\/>/, `<SupportUrl DefaultValue="${long}" />`)).toEqual([
      "An address has 2068 characters; 2048 are allowed.",
    ]);
  });

  it.each(["https://localhost:3000/app", "localhost:3000", "http://localhost:3000", "https://localhost:3000/"])(
    'refuses the domain "%s"',
    (domain) => {
      expect(problemsWith("<AppDomain>https://localhost:3000<", `<AppDomain>${domain}<`)).toEqual([
        `<AppDomain> is "${domain}": it must be https:// and a domain, without a path.`,
      ]);
    },
  );

  it("refuses an address of a file that is not in the add-in", () => {
    expect(problemsWith("functions-nl.json", "functions-nl-NL.json")).toEqual([
      'The add-in has no file "functions-nl-NL.json".',
    ]);
  });

  it("refuses an icon whose picture has another size", () => {
    expect(
      problemsWith(
        'Connect.32" DefaultValue="https://localhost:3000/assets/icons/connect-32.png',
        'Connect.32" DefaultValue="https://localhost:3000/assets/icons/connect-16.png',
      ),
    ).toContain('The icon "assets/icons/connect-16.png" has 16 x 16 pixels; 32 x 32 are needed here.');
    expect(problemsWith("salesboard-64.png", "salesboard-80.png")).toEqual([
      'The icon "assets/icons/salesboard-80.png" has 80 x 80 pixels; 64 x 64 are needed here.',
    ]);
  });

  it("refuses an icon that is not a PNG", () => {
    const textInstead: Files = (path) =>
      path.endsWith("salesboard-64.png") ? new TextEncoder().encode("<svg/>") : files(path);
    expect(validateManifest(manifest, textInstead).map(({ what }) => what)).toEqual([
      'The icon "assets/icons/salesboard-64.png" is not a PNG; 64 x 64 are needed here.',
    ]);
  });

  it("refuses a ribbon icon that lacks a size", () => {
    expect(problemsWith('<bt:Image size="80" resid="Dashboard.80" />', "")).toEqual(["<Icon> lacks the size 80."]);
  });

  it("refuses elements in the wrong order", () => {
    const label = '<Label resid="Data.Label" />';
    expect(problemsWith(new RegExp(`${label}([^]*?</Icon>)`), `$1${label}`)).toEqual([
      "<Label> in <Group> is out of order or too many: the order is OverriddenByRibbonApi, Label, Icon, Control.",
    ]);
    expect(problemsWith(/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, "$2$1")).toEqual([
      expect.stringContaining("<Version> in <OfficeApp> is out of order"),
    ]);
  });

  it("refuses an element where it does not belong", () => {
    expect(
      problemsWith('<SourceLocation resid="Taskpane.Url" />\n                  </Action>', "<Page /></Action>"),
    ).toEqual(expect.arrayContaining(["<Page> in <Action> is not allowed.", "<Action> lacks <SourceLocation>."]));
  });

  it("refuses an element of the wrong namespace", () => {
    expect(
      problemsWith('<bt:Image size="16" resid="Dashboard.16" />', '<Image size="16" resid="Dashboard.16" />'),
    ).toContain("<Image> in <Icon> is not allowed.");
  });

  it("refuses a page that does not share the runtime", () => {
    expect(problemsWith('<FunctionFile resid="Taskpane.Url"', '<FunctionFile resid="Help.Url"')).toEqual([
      expect.stringContaining("<FunctionFile> does not have the resid"),
    ]);
    expect(problemsWith('lifetime="long"', 'lifetime="short"')).toEqual(['<Runtime> needs lifetime="long".']);
  });

  it("refuses to ask for more of Excel than Excel 2021 has", () => {
    expect(problemsWith('"ExcelApi" MinVersion="1.14"', '"ExcelApi" MinVersion="1.15"')).toEqual([
      "ExcelApi 1.15 is newer than 1.14: Excel 2021 would refuse the add-in.",
    ]);
    expect(problemsWith('"ExcelApi" MinVersion="1.14"', '"ExcelApi" MinVersion="1.9"')).toEqual([]);
    expect(problemsWith(/<Set Name="SharedRuntime".*\/>/, "")).toEqual([
      "The requirement set SharedRuntime is not asked for.",
    ]);
  });

  it("refuses a button whose function the script does not have", () => {
    expect(problemsWith("<FunctionName>makeDashboard<", "<FunctionName>makeDashbord<")).toEqual([
      'No script of the add-in associates the action "makeDashbord".',
    ]);
  });
});
