import {
  ErrorType,
  ErrorValueObject,
  FormulaExecuteStageType,
  IActiveDirtyManagerService,
  ICommandService,
  IFormulaRuntimeService,
  Interpreter,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
  TriggerCalculationController,
} from "./univer";
import type { FunctionVariantType, ICommandInfo } from "./univer";
import { cellAddress } from "./cellAddress";
import type { Host } from "./startUniver";

type Dirty = ReturnType<Parameters<IActiveDirtyManagerService["register"]>[1]["getDirtyData"]>;
type DirtyRange = NonNullable<Dirty["dirtyRanges"]>[number];

/** What Univer says while it calculates. */
interface Notification {
  readonly functionsExecutedState?: number;
  readonly stageInfo?: { readonly stage: FormulaExecuteStageType };
}
const PASS_BEGINS: ReadonlySet<FormulaExecuteStageType> = new Set([
  FormulaExecuteStageType.START_DEPENDENCY,
  FormulaExecuteStageType.START_DEPENDENCY_ARRAY_FORMULA,
]);

export interface Calculation {
  /** Marks cells whose results no longer hold, or whose formulas have come to mean something else, and plans a calculation. */
  touch(ranges: readonly DirtyRange[], options?: { isMeaningChanged?: boolean }): void;
  /** Plans a calculation of every formula. */
  touchAll(): void;
  /** Calculates what is dirty and resolves when nothing is left to do. */
  settle(): Promise<void>;
  isBusy(): boolean;
  onStart(listener: () => void): void;
  onEnd(listener: () => void): void;
  /** A pass begins: a calculation has a second one when formulas spill. */
  onPass(listener: () => void): void;
  /** A formula was evaluated; what the listener gives is its result. */
  onFormula(listener: (result: FunctionVariantType) => FunctionVariantType): void;
  dispose(): void;
}

/**
 * The trigger of calculations, in place of Univer's own: that one waits 100 ms and stops a running calculation when a cell
 * changes, and the restart forgets what was dirty. This one starts at once, never stops a calculation, and lets what changes
 * meanwhile wait for the next.
 */
export function ownCalculation(host: Host): Calculation {
  const commands = host.injector.get(ICommandService);
  const conversions = host.injector.get(IActiveDirtyManagerService);
  host.injector.get(TriggerCalculationController).dispose();
  const interpreter = host.injector.get(Interpreter);
  catchFailingFormulas(host, interpreter);

  const waiting: ICommandInfo[] = [];
  let touched: DirtyRange[] = [];
  const changedSheets = new Set<string>();
  let everything = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let disposed = false;
  let settled: (() => void)[] = [];
  const starts: (() => void)[] = [];
  const ends: (() => void)[] = [];
  const passes: (() => void)[] = [];

  const isDirty = () => waiting.length > 0 || touched.length > 0 || everything;

  const plan = () => {
    if (running || disposed || timer !== undefined) return;
    timer = setTimeout(start, 0);
  };

  const start = () => {
    clearTimeout(timer);
    timer = undefined;
    if (running || disposed) return;
    const dirty = merge([
      ...waiting.splice(0).map((command) => conversions.get(command.id)?.getDirtyData(command) ?? {}),
      {
        dirtyRanges: touched,
        forceCalculation: everything,
        clearDependencyTreeCache: { [host.unitId]: Object.fromEntries([...changedSheets].map((id) => [id, "1"])) },
      },
    ]);
    touched = [];
    changedSheets.clear();
    everything = false;
    running = true;
    starts.forEach((listener) => listener());
    void commands.executeCommand(SetFormulaCalculationStartMutation.id, dirty, { onlyLocal: true });
  };

  const end = () => {
    if (!running) return;
    running = false;
    ends.forEach((listener) => listener());
    if (isDirty()) return start();
    const resolves = settled;
    settled = [];
    resolves.forEach((resolve) => resolve());
  };

  const subscription = commands.onCommandExecuted((command, options) => {
    if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState, stageInfo } = command.params as Notification;
      if (stageInfo && PASS_BEGINS.has(stageInfo.stage)) passes.forEach((listener) => listener());
      if (functionsExecutedState !== undefined) end();
      return;
    }
    if (!conversions.has(command.id) || (command.id === SetRangeValuesMutation.id && isNoEdit(command, options)))
      return;
    waiting.push(command);
    plan();
  });

  return {
    touch: (ranges, { isMeaningChanged = false } = {}) => {
      for (const range of ranges) {
        touched.push(range);
        if (isMeaningChanged) changedSheets.add(range.sheetId);
      }
      plan();
    },
    touchAll: () => {
      everything = true;
      plan();
    },
    settle: () =>
      new Promise((resolve) => {
        if (disposed || (!running && !isDirty())) return resolve();
        settled.push(resolve);
        if (!running) start();
      }),
    isBusy: () => running || isDirty(),
    onStart: (listener) => starts.push(listener),
    onEnd: (listener) => ends.push(listener),
    onPass: (listener) => passes.push(listener),
    onFormula: (listener) => {
      const execute = interpreter.execute.bind(interpreter);
      interpreter.execute = (nodeData) => listener(execute(nodeData));
    },
    dispose: () => {
      disposed = true;
      clearTimeout(timer);
      subscription.dispose();
      settled.forEach((resolve) => resolve());
    },
  };
}

/** A formula that throws inside Univer would leave its calculation unfinished for ever: it becomes #VALUE!, and is said once. */
function catchFailingFormulas(host: Host, interpreter: Interpreter): void {
  const runtime = host.injector.get(IFormulaRuntimeService);
  const said = new Set<string>();
  const execute = interpreter.execute.bind(interpreter);
  interpreter.execute = (nodeData): FunctionVariantType => {
    try {
      return execute(nodeData);
    } catch (fault) {
      const { currentSubUnitId, currentRow: row, currentColumn: column } = runtime;
      // Nothing may throw here again.
      const sheet = host.workbook.getSheetBySheetId(currentSubUnitId);
      const formula = sheet?.getCellRaw(row, column)?.f ?? "a formula";
      const where = cellAddress(sheet?.getName() ?? currentSubUnitId, row, column);
      const line = `The engine failed at ${formula} in ${where}, which shows #VALUE!:`;
      if (!said.has(line)) console.error(line, fault);
      said.add(line);
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  };
}

/** Styles change no value, and what a calculation itself writes must not start the next one. */
function isNoEdit(command: ICommandInfo, options: { onlyLocal?: boolean } | undefined): boolean {
  return options?.onlyLocal === true || (command.params as { trigger?: string }).trigger === SetStyleCommand.id;
}

function merge(all: readonly Dirty[]): Required<Dirty> {
  const merged: Required<Dirty> = {
    forceCalculation: false,
    dirtyRanges: [],
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtySuperTableMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: {},
  };
  for (const dirty of all) {
    merged.forceCalculation ||= dirty.forceCalculation ?? false;
    for (const range of dirty.dirtyRanges ?? []) merged.dirtyRanges.push(range);
    mergeMaps(merged.dirtyNameMap, dirty.dirtyNameMap);
    mergeMaps(merged.dirtyDefinedNameMap, dirty.dirtyDefinedNameMap);
    mergeMaps(merged.dirtySuperTableMap, dirty.dirtySuperTableMap);
    mergeMaps(merged.dirtyUnitFeatureMap, dirty.dirtyUnitFeatureMap);
    mergeMaps(merged.dirtyUnitOtherFormulaMap, dirty.dirtyUnitOtherFormulaMap);
    mergeMaps(merged.clearDependencyTreeCache, dirty.clearDependencyTreeCache);
  }
  return merged;
}

type Maps = Record<string, unknown>;

/** Sheets and formulas of a workbook are maps within its map: what one command marks must not take out what another did. */
function mergeMaps(into: object, from: object | undefined): void {
  const target = into as Maps;
  for (const [key, value] of Object.entries((from ?? {}) as Maps)) {
    if (typeof value === "object" && value !== null) mergeMaps((target[key] = { ...(target[key] as Maps) }), value);
    else target[key] = value;
  }
}
