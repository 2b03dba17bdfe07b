import { of } from "rxjs";
import { openHost } from "../startUniver";
import type { Host } from "../startUniver";
import { tellZeroFromEmpty } from "../tellZeroFromEmpty";
import {
  ICommandService,
  LocaleType,
  LogLevel,
  SetWorksheetActiveOperation,
  TriggerCalculationController,
  Univer,
  UniverFormulaEnginePlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsPlugin,
} from "../univer";
import {
  CustomCommandExecutionError,
  RegisterOtherFormulaService,
  SheetsNumfmtCellContentController,
  UniverDataValidationPlugin,
  UniverDocsPlugin,
  UniverDocsUIPlugin,
  UniverRenderEnginePlugin,
  UniverSheetsConditionalFormattingPlugin,
  UniverSheetsConditionalFormattingUIPlugin,
  UniverSheetsDataValidationPlugin,
  UniverSheetsDataValidationUIPlugin,
  UniverSheetsFormulaUIPlugin,
  UniverSheetsNumfmtPlugin,
  UniverSheetsNumfmtUIPlugin,
  UniverSheetsUIPlugin,
  UniverUIPlugin,
} from "../univerUi";
import { gridWords } from "./gridWords";
import { readLocalInput } from "./localInput";

export interface GridOptions {
  /** Where the grid is drawn; its contents are Univer's. */
  readonly container: HTMLElement;
  readonly dark: boolean;
  /** The language numbers and dates are displayed in, BCP 47. */
  readonly locale: string;
}

/** Starts a Univer that is seen: the grid with its formula bar and the sheets' tabs. It begins with one sheet, "Sheet1". */
export function startGrid({ container, dark, locale }: GridOptions): Host {
  tellZeroFromEmpty();
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: gridWords },
    darkMode: dark,
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, header: true, toolbar: false, disableAutoFocus: true });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: true,
    menu: hidden(NOT_OFFERED),
    footer: { menus: false },
    disableForceStringAlert: true,
    disableForceStringMark: true,
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, { showEditOnDropdown: false, showSearchOnDropdown: false });
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  const host = openHost(univer);
  showNoProgress(host);
  calculateRules(host);
  keepActiveSheet(host);
  const language = languages.find((known) => known === locale.split("-")[0]) ?? "en";
  host.injector.get(SheetsNumfmtCellContentController).setNumfmtLocal(language);
  readLocalInput(host, language);
  return host;
}

/** In which Univer knows how numbers and dates are written, of those that the add-in's readers have. */
const languages = ["da", "de", "en", "es", "fi", "fr", "it", "nb", "nl", "pl", "pt", "sv"] as const;

/** Entries of Univer's menus for what the document has no place for, or the add-in's host no way to tell. */
const NOT_OFFERED = [
  "sheet.menu.copy-special",
  "sheet.contextMenu.permission",
  "sheet.contextMenu.text-to-number",
  "sheet.command.copy-sheet",
  "sheet.command.insert-range-move-down-confirm",
  "sheet.command.insert-range-move-right-confirm",
  "sheet.command.delete-range-move-left-confirm",
  "sheet.command.delete-range-move-up-confirm",
  "sheet.command.hide-col-confirm",
  "sheet.command.hide-row-confirm",
  "sheet.command.set-selected-cols-visible",
  "sheet.command.set-selected-rows-visible",
  "sheet.command.change-sheet-protection-from-sheet-bar",
  "sheet.command.add-range-protection-from-sheet-bar",
  "sheet.command.delete-worksheet-protection-from-sheet-bar",
  "sheet.command.view-sheet-permission-from-sheet-bar",
];

const hidden = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, { hidden: true }]));

/** The bar of Univer's own trigger of calculations, which ours replaces (calculation.ts), would find nothing to show and fail. */
function showNoProgress({ injector }: Host): void {
  Object.assign(injector.get(TriggerCalculationController), { progress$: of({ done: 0, count: 0 }) });
}

/** The formulas of drop-downs and conditional formats wait for Univer's own trigger to have run once, and ours replaces it. */
function calculateRules({ injector }: Host): void {
  injector.get(RegisterOtherFormulaService).calculateStarted$.next(true);
}

/** Univer shows a sheet that is added or hidden, or another; which sheet is shown is for the engine's caller to say. */
function keepActiveSheet(host: Host): void {
  host.injector.get(ICommandService).beforeCommandExecuted(({ id }) => {
    if (id === SetWorksheetActiveOperation.id && host.isRunning()) {
      throw new CustomCommandExecutionError("The engine says which sheet is shown.");
    }
  });
}
