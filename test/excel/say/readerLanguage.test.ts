import { readerLanguage, speak } from "../../../src/excel/say/readerLanguage";

beforeAll(() => {
  Object.assign(globalThis, { Office: { context: { displayLanguage: "nl-BE" } } });
});
afterEach(() => speak(undefined));

test("the language that was chosen for the workbook is spoken, and Excel's own where nothing is chosen", () => {
  expect(readerLanguage().locale).toBe("nl-BE");
  speak("en");
  expect(readerLanguage().words("pane:cancel")).toBe("Cancel");
  speak(undefined);
  expect(readerLanguage().words("pane:cancel")).toBe("Annuleren");
});

test("who chooses the language that Excel speaks keeps its dates and numbers", () => {
  speak("nl");
  expect(readerLanguage().locale).toBe("nl-BE");
});

test.each(["tlh", "no language!"])(
  "a workbook that asks for %j, which nobody here speaks, is told in Excel's",
  (code) => {
    speak("en");
    speak(code);
    expect(readerLanguage().words("pane:cancel")).toBe("Annuleren");
  },
);
