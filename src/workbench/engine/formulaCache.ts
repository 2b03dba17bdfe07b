import type { Host } from "./startUniver";
import { FormulaDataModel, ICommandService } from "./univer";

type SheetFormulas = ReturnType<FormulaDataModel["getSheetFormulaData"]>;

/**
 * Univer looks for formulas in every cell of every sheet at each write and at each calculation: in a workbook with CRM data that is
 * nearly all the time it takes. Here a sheet is looked through again only after it was written to.
 */
export function cacheFormulas(host: Host): void {
  const model = host.injector.get(FormulaDataModel);
  const known = new Map<string, SheetFormulas>();
  const formulasOf = (sheetId: string) => {
    let formulas = known.get(sheetId);
    if (!formulas) known.set(sheetId, (formulas = model.getSheetFormulaData(host.unitId, sheetId)));
    return formulas;
  };
  model.getFormulaData = () => ({
    [host.unitId]: Object.fromEntries(
      host.workbook.getSheets().map((sheet) => [sheet.getSheetId(), formulasOf(sheet.getSheetId())]),
    ),
  });
  host.injector.get(ICommandService).onCommandExecuted(({ params }, options) => {
    const { subUnitId } = (params ?? {}) as { subUnitId?: string };
    if (subUnitId !== undefined && !isResult(options)) known.delete(subUnitId);
  });
}

/** What a calculation writes are values beside formulas that stay. */
const isResult = (options: object | undefined) =>
  options !== undefined && "applyFormulaCalculationResult" in options && options.applyFormulaCalculationResult === true;
