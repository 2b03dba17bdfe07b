import { ownCalculation } from "./calculation";
import { cellsOf } from "./cells";
import type { Engine } from "./engine";
import { geometryOf } from "./geometry";
import { namesOf } from "./names";
import { sheetsOf } from "./sheets";
import { startUniver } from "./startUniver";
import { stylesOf } from "./styles";
import { keepSheetOfTableReferences } from "./tableReferences";
import { tablesOf } from "./tables";

export interface EngineOptions {
  /** The language numbers and dates are displayed in, BCP 47. */
  readonly locale?: string;
}

/** A spreadsheet engine with a new workbook of one sheet, "Sheet1", e.g. createEngine({ locale: "nl-NL" }). */
export function createEngine({ locale = "en-US" }: EngineOptions = {}): Engine {
  const host = startUniver();
  keepSheetOfTableReferences(host);
  const calculation = ownCalculation(host);
  const cells = cellsOf(host, locale, () => undefined);
  const styles = stylesOf(host);
  const tables = tablesOf(host, cells.readValues);
  const sheets = sheetsOf(host);
  const idle = async () => {
    await calculation.settle();
  };

  return {
    ...sheets,
    ...geometryOf(host),
    ...namesOf(host),
    ...tables,
    readValues: cells.readValues,
    readFormulas: cells.readFormulas,
    readTexts: cells.readTexts,
    usedArea: cells.usedArea,
    spillArea: cells.spillArea,
    readStyle: styles.readStyle,
    readNumberFormats: styles.readNumberFormats,
    writeStyle: styles.writeStyle,
    writeNumberFormats: styles.writeNumberFormats,
    writeCells: (sheetId, area, inputs) => {
      cells.writeCells(sheetId, area, inputs);
      tables.headersChanged(sheetId, area);
    },
    clear: (sheetId, area, what) => {
      if (what !== "formats") cells.clearContents(sheetId, area);
      if (what !== "contents") styles.clearFormats(sheetId, area);
    },
    calculate: (everything = false) => {
      if (everything) calculation.touchAll();
      return calculation.settle();
    },
    idle,
    registerFunctions: () => undefined,
    onCalls: () => undefined,
    deliver: () => undefined,
    onChanged: () => () => undefined,
    dispose: () => {
      calculation.dispose();
      host.univer.dispose();
    },
  };
}
