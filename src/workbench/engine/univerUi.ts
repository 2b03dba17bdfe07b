/**
 * The second door to Univer: all of it that a grid on a page needs beside what the engine uses (univer.ts). Only what draws may
 * import it, so that the engine without a page, and Jest, stay free of it.
 */
export {
  CommandType,
  CustomCommandExecutionError,
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  InterceptorEffectEnum,
  IUndoRedoService,
  ThemeService,
} from "@univerjs/core";
export type { ICellCustomRender, ICellDataForSheetInterceptor, ISheetDataValidationRule } from "@univerjs/core";
export { UniverDocsPlugin } from "@univerjs/docs";
export { UniverDocsUIPlugin } from "@univerjs/docs-ui";
export { FunctionType } from "@univerjs/engine-formula";
export { IRenderManagerService, UniverRenderEnginePlugin } from "@univerjs/engine-render";
export {
  UniverDataValidationPlugin,
  AddDataValidationMutation,
  RemoveDataValidationMutation,
} from "@univerjs/data-validation";
export { RegisterOtherFormulaService } from "@univerjs/engine-formula";
export {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  CancelFrozenCommand,
  CopySheetCommand,
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  INTERCEPTOR_POINT,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertSheetCommand,
  MoveColsCommand,
  MoveRangeMutation,
  MoveRowsCommand,
  SetFrozenCommand,
  SetFrozenMutation,
  SetSelectionsOperation,
  SetTabColorCommand,
  SetTabColorMutation,
  SetWorksheetHideCommand,
  SetWorksheetShowCommand,
  SheetInterceptorService,
  SheetsSelectionsService,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
export {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  DeleteConditionalRuleMutation,
  UniverSheetsConditionalFormattingPlugin,
} from "@univerjs/sheets-conditional-formatting";
export type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
export { UniverSheetsConditionalFormattingUIPlugin } from "@univerjs/sheets-conditional-formatting-ui";
export { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
export { UniverSheetsDataValidationUIPlugin } from "@univerjs/sheets-data-validation-ui";
export { IDescriptionService } from "@univerjs/sheets-formula";
export { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
export { SheetsNumfmtCellContentController, UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
export { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
export {
  IEditorBridgeService,
  ScrollToRangeOperation,
  SheetSkeletonManagerService,
  UniverSheetsUIPlugin,
} from "@univerjs/sheets-ui";
export { UniverUIPlugin } from "@univerjs/ui";

export { default as coreWords } from "@univerjs/design/locale/en-US";
export { default as conditionalFormattingUiWords } from "@univerjs/sheets-conditional-formatting-ui/locale/en-US";
export { default as dataValidationWords } from "@univerjs/data-validation/locale/en-US";
export { default as dataValidationUiWords } from "@univerjs/sheets-data-validation-ui/locale/en-US";
export { default as docsUiWords } from "@univerjs/docs-ui/locale/en-US";
export { default as formulaWords } from "@univerjs/sheets-formula/locale/en-US";
export { default as formulaUiWords } from "@univerjs/sheets-formula-ui/locale/en-US";
export { default as numfmtUiWords } from "@univerjs/sheets-numfmt-ui/locale/en-US";
export { default as sheetsWords } from "@univerjs/sheets/locale/en-US";
export { default as sheetsUiWords } from "@univerjs/sheets-ui/locale/en-US";
export { default as uiWords } from "@univerjs/ui/locale/en-US";
