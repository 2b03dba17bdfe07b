/** Tests of single rooms ask for words of all parts, which in the product come with the part. Tests of the built pane have only what it has. */
import "../src/locales/laterWords";
import "../src/locales/workbenchWords";
