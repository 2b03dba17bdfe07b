import { readAddress } from "../../../src/workbench/page/readAddress";

const browser = { language: "nl-BE", dark: true };

test("an empty address opens the sample in the browser's own language and theme", () => {
  expect(readAddress("", browser)).toEqual({
    file: "sample-crm.xlsx",
    language: "nl-BE",
    theme: "dark",
    requirementSets: {},
    readOnly: false,
    protect: [],
  });
});

test("everything can be asked for in the address", () => {
  const search =
    "?file=deals.csv&language=nl&theme=light&requirementSets=ExcelApi:1.9,RibbonApi:1.2&payloadLimit=5000000" +
    "&readLimit=1000:null&readOnly&protect=Deals,My%20sheet";
  expect(readAddress(search, browser)).toEqual({
    file: "deals.csv",
    language: "nl-NL",
    theme: "light",
    requirementSets: { ExcelApi: "1.9", RibbonApi: "1.2" },
    payloadLimit: 5_000_000,
    readLimit: { cells: 1000, over: "null" },
    readOnly: true,
    protect: ["Deals", "My sheet"],
  });
});

test.each([
  ["en-US@posix", "en-US"],
  ["nl_BE.UTF-8", "nl-BE"],
  ["nl@euro", "nl-NL"],
  ["C", "en-US"],
  ["", "en-US"],
])("a browser that says its language is %j is understood as %s", (language, understood) => {
  expect(readAddress("", { ...browser, language }).language).toBe(understood);
});
