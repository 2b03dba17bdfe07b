import { createLanguage, languageCode } from "../../src/locales/createLanguage";
import { laterWords } from "../../src/locales/laterWords";
import { resources } from "../../src/locales/resources";
import { teamWords } from "../../src/locales/teamWords";
import { workbenchWords } from "../../src/locales/workbenchWords";

/** Every key of a nested word list, plural endings (which differ by language) taken off. */
function keys(words: object, path = ""): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === "object" && value !== null
      ? keys(value, `${path}${key}.`)
      : [`${path}${key.replace(/_(zero|one|two|few|many|other)$/, "")}`],
  );
}

function texts(words: object, path = ""): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === "object" && value !== null ? texts(value, `${path}${key}.`) : [[`${path}${key}`, String(value)]],
  );
}

/** The values a text says; a language may have to say one of them twice. */
const placeholders = (text: string) => [
  ...new Set([...text.matchAll(/\{\{\s*([^,}\s]+)/g)].map((match) => match[1]).sort()),
];

const english = { ...resources.en, ...laterWords.en, ...teamWords.en, ...workbenchWords.en };
const dutch = { ...resources.nl, ...laterWords.nl, ...teamWords.nl, ...workbenchWords.nl };

describe("the words of the product", () => {
  const namespaces = Object.keys(english) as (keyof typeof english)[];

  test.each(namespaces)("%s says in Dutch all that it says in English, and nothing more", (namespace) => {
    const said = (words: object) => [...new Set(keys(words))].sort();
    expect(said(dutch[namespace])).toEqual(said(english[namespace]));
  });

  // A typographic minus beside the hyphen that Excel's number formats print would be a second sign for the same thing.
  test.each(namespaces)("%s writes a minus as the cells do", (namespace) => {
    const all = [...texts(english[namespace]), ...texts(dutch[namespace])];
    expect(all.filter(([, text]) => text.includes("\u2212"))).toEqual([]);
  });

  test.each(namespaces)("%s has no empty text, and names the same values in both languages", (namespace) => {
    const dutchTexts = new Map(texts(dutch[namespace]).map(([key, text]) => [key, text]));
    for (const [key, text] of texts(english[namespace])) {
      expect(text.trim()).not.toBe("");
      const translated = dutchTexts.get(key);
      if (translated !== undefined) expect([key, placeholders(translated)]).toEqual([key, placeholders(text)]);
    }
  });

  test("Dutch has one word for the pane, for the sales cycle and for the team benchmark", () => {
    const others = /deelvenster|paneel|verkoopcyclus|teambenchmark/i;
    expect(texts(dutch).filter(([, text]) => others.test(text))).toEqual([]);
  });

  test("a reader of an unknown language reads English", () => {
    expect(languageCode("fi-FI")).toBe("en");
    expect(languageCode("nl-BE")).toBe("nl");
  });

  test("a key without words is an error, never an empty cell", () => {
    expect(() => createLanguage("en").words("kpi:noSuchWord")).toThrow(/noSuchWord/);
  });

  test("text from a CRM is put into a sentence as it is, neither escaped nor interpreted", () => {
    const hostile = '<b>$t(kpi:everybody)</b> {{count}} & "x"';
    expect(createLanguage("en").words("workbench:report.fileMissing", { file: hostile })).toContain(hostile);
  });
});
