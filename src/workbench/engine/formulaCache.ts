import type { Host } from "./startUniver";
import {
  FormulaDataModel,
  ICommandService,
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  type ICellData,
} from "./univer";

type SheetFormulas = ReturnType<FormulaDataModel["getSheetFormulaData"]>;
type Written = Readonly<Record<number, Readonly<Record<number, ICellData | null>> | undefined>>;

/** What Univer asks itself at each write: which formulas are shared. */
interface SharedFormulas {
  _getSheetFormulaIdMap(unitId: string, sheetId: string): object;
}

/**
 * Univer looks for formulas in every cell of every sheet at each write and at each calculation: in a workbook with CRM data that is
 * nearly all the time it takes. Here a sheet is looked through again only after a formula may have come to it or gone.
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
  const sharing = model as unknown as SharedFormulas;
  const sharedFormulas = sharing._getSheetFormulaIdMap.bind(model);
  sharing._getSheetFormulaIdMap = (unitId, sheetId) =>
    isEmpty(formulasOf(sheetId)) ? {} : sharedFormulas(unitId, sheetId);

  host.injector.get(ICommandService).onCommandExecuted(({ id, params }, options) => {
    const { subUnitId, cellValue } = (params ?? {}) as { subUnitId?: string; cellValue?: Written };
    if (subUnitId === undefined || SIZES.has(id) || isResult(options)) return;
    const formulas = known.get(subUnitId);
    const staysWithout = id === SetRangeValuesMutation.id && formulas && isEmpty(formulas) && !hasFormula(cellValue);
    if (!staysWithout) known.delete(subUnitId);
  });
}

const SIZES: ReadonlySet<string> = new Set([
  SetWorksheetColumnCountMutation.id,
  SetWorksheetColWidthMutation.id,
  SetWorksheetRowCountMutation.id,
  SetWorksheetRowHeightMutation.id,
]);

/** What a calculation writes are values beside formulas that stay. */
const isResult = (options: object | undefined) =>
  options !== undefined && "applyFormulaCalculationResult" in options && options.applyFormulaCalculationResult === true;

function isEmpty(formulas: SheetFormulas): boolean {
  for (const row in (formulas ?? {}) as object) if (row) return false;
  return true;
}

function hasFormula(written: Written = {}): boolean {
  return Object.values(written).some((row) => Object.values(row ?? {}).some((cell) => cell?.f || cell?.si));
}
