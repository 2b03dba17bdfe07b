import { isBlank, textOf } from "../../../../src/core/crm/cells/cells";

test.each([
  ["English", ["NULL", "-", "--", "–", "n/a", "N/A", "Select", "(blank)", "--None--", " none ", "", "  "]],
  ["Dutch", ["n.v.t.", "Geen", "(leeg)", "Selecteer", "-- maak een keuze --"]],
  ["Danish", ["ingen", "(tom)", "Vælg"]],
  ["German", ["k. A.", "keine Angabe", "(leer)", "Bitte auswählen"]],
  ["French", ["aucun", "(vide)", "sans objet", "néant"]],
])("words for nothing in %s say nothing", (_, words) => {
  expect(words.filter((word) => !isBlank(word))).toEqual([]);
  expect(words.map(textOf)).toEqual(words.map(() => ""));
});

test("what only looks like them says something", () => {
  const texts = ["Selecta", "Nonen", "-5", "NA", "Geen interesse", "Vide Grenier", "0", "#N/A"];
  expect(texts.filter(isBlank)).toEqual([]);
  expect(isBlank(0)).toBe(false);
});
