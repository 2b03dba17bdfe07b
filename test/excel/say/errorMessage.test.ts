import { errorMessage, isExpected, messageToKeep } from "../../../src/excel/say/errorMessage";
import { AlsoError } from "../../../src/excel/say/alsoError";
import { SalesboardError } from "../../../src/core/errors";
import { createLanguage } from "../../../src/locales/createLanguage";

beforeAll(() => {
  Object.assign(globalThis, { OfficeExtension: { Error: class extends Error {} } });
});

test.each(["en", "nl"])("a reason that is a sentence itself does not end in two full stops, in %s", (tag) => {
  const { words } = createLanguage(tag);
  const { text } = errorMessage(new Error("There was an internal error. "), words);
  expect(text).toContain(": There was an internal error. ");
  expect(text).toBe(errorMessage(new Error("There was an internal error"), words).text);
});

test("what else has to be said comes after what went wrong, which keeps its offer of what can be done", () => {
  const { words } = createLanguage("en");
  const cause = new SalesboardError("noData", "errors:headersOnly", { sheet: "Deals" });
  const error = new AlsoError(cause, () => "And this.");
  const message = errorMessage(error, words);
  expect(message).toEqual({ ...errorMessage(cause, words), text: expect.stringMatching(/^No deals .+\. And this\.$/) });
  expect(isExpected(error)).toBe(true);
});

test("of a reason nobody knows nothing is kept in the workbook, also where something else is said with it", () => {
  const { words } = createLanguage("en");
  const error = new AlsoError(new Error("Ann Smith"), () => "And this.");
  expect(messageToKeep(error, words).text).toMatch(/…\. .+ And this\.$/);
});
