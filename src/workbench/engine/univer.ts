/**
 * Everything of Univer that the engine uses passes through this file: nothing else imports @univerjs. Jest on Node 20 cannot load
 * Univer's modules as they are (they need bundling), so it maps this one file to a bundle of it (test/bundleVendors.cjs).
 */
import "./iteratorHelpers";

export {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  Direction,
  HorizontalAlign,
  ICommandService,
  Injector,
  LocaleType,
  LogLevel,
  mergeWorksheetSnapshotWithDefault,
  numfmt,
  Univer,
  UniverInstanceType,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
export type {
  ICellData,
  ICommandInfo,
  IStyleData,
  IWorksheetData,
  Nullable,
  Workbook,
  Worksheet,
} from "@univerjs/core";
export {
  ArrayValueObject,
  BaseFunction,
  BaseReferenceObject,
  BaseValueObject,
  BooleanValueObject,
  CELL_INVERTED_INDEX_CACHE,
  ErrorType,
  ErrorValueObject,
  FormulaDataModel,
  FormulaExecuteStageType,
  IActiveDirtyManagerService,
  IDefinedNamesService,
  IFormulaRuntimeService,
  IFunctionService,
  Interpreter,
  LexerTreeBuilder,
  NumberValueObject,
  RemoveDefinedNameMutation,
  RemoveSuperTableMutation,
  SetDefinedNameMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetSuperTableMutation,
  StringValueObject,
  UniverFormulaEnginePlugin,
} from "@univerjs/engine-formula";
export type { BaseAstNode, FunctionVariantType, ISetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
export {
  AddWorksheetMergeMutation,
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveSheetCommand,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetStyleCommand,
  SetWorksheetActiveOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  UniverSheetsPlugin,
} from "@univerjs/sheets";
export type { IMoveRangeMutationParams, ISetRangeValuesMutationParams } from "@univerjs/sheets";
export { TriggerCalculationController, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
