import {
  conditionalFormattingUiWords,
  coreWords,
  dataValidationUiWords,
  dataValidationWords,
  docsUiWords,
  formulaUiWords,
  formulaWords,
  numfmtUiWords,
  sheetsUiWords,
  sheetsWords,
  uiWords,
} from "../univerUi";

/** The words of the grid's own menus and messages. Univer has them in English, and not in Dutch. */
export const gridWords = [
  conditionalFormattingUiWords,
  coreWords,
  dataValidationUiWords,
  dataValidationWords,
  uiWords,
  docsUiWords,
  sheetsWords,
  sheetsUiWords,
  formulaWords,
  formulaUiWords,
  numfmtUiWords,
].reduce<object>((all, words) => ({ ...all, ...words }), {}) as Record<string, never>;
