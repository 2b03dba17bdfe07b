import { createEngine } from "../../../src/workbench/engine/createEngine";
import type { EngineOptions } from "../../../src/workbench/engine/createEngine";
import type { CellInput, CellValue, Engine, FunctionCall, FunctionResult } from "../../../src/workbench/engine/engine";

/** An engine that reads in tests like a sheet: write("A1", [["=B1", 2]]), then read("A1"). */
export function openSheet(options?: EngineOptions) {
  const engine = createEngine(options);
  const at = (address: string, rows = 1, columns = 1, sheetId = "sheet1") => ({
    sheetId,
    area: areaAt(address, rows, columns),
  });
  return {
    engine,
    write: (address: string, values: readonly (readonly (CellValue | undefined)[])[], sheetId?: string) => {
      const { sheetId: id, area } = at(address, values.length, values[0]?.length ?? 0, sheetId);
      engine.writeCells(
        id,
        area,
        values.map((row) => row.map(inputOf)),
      );
    },
    read: (address: string, sheetId?: string) => {
      const place = at(address, 1, 1, sheetId);
      return engine.readValues(place.sheetId, place.area)[0]![0]!;
    },
    readBlock: (address: string, rows: number, columns: number, sheetId?: string) => {
      const place = at(address, rows, columns, sheetId);
      return engine.readValues(place.sheetId, place.area);
    },
  };
}

export function areaAt(address: string, rows = 1, columns = 1) {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column, rows, columns };
}

const inputOf = (value: CellValue | undefined): CellInput =>
  value === undefined ? undefined : typeof value === "string" && value.startsWith("=") ? { formula: value } : { value };

/** An add-in that answers every call with what `answer` gives, later, as a real one does; it keeps the lists it was pushed. */
export function answerCalls(engine: Engine, answer: (call: FunctionCall) => FunctionResult["value"]) {
  const pushes: (readonly FunctionCall[])[] = [];
  engine.onCalls((calls) => {
    pushes.push(calls);
    setTimeout(() => engine.deliver(calls.map((call) => ({ id: call.id, value: answer(call) }))), 1);
  });
  return pushes;
}
