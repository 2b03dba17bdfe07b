import type { CellError, FunctionCall, FunctionResult } from "./engine";
import { hashOf } from "./hashOf";

export type Result = FunctionResult["value"];

export interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export interface Answer {
  readonly value: Result;
  readonly numberFormat?: string;
}

/** The calls of custom functions that cells make, and what the add-in answered. */
export interface Invocations {
  /** The answer to a cell's call, or "pending" or, while nobody listens, "held". */
  ask(place: Place, call: Omit<FunctionCall, "id">): Answer | "pending" | "held";
  /** A calculation begins or ends. */
  begin(): void;
  end(): void;
  /** Who listens from now on; undefined where nobody does any more: what was not answered is kept for the next who does. */
  onCalls(listener: ((calls: readonly FunctionCall[]) => void) | undefined): void;
  /** Takes answers and gives the cells that wait for them; answers to calls that no cell makes any more are dropped. */
  deliver(results: readonly FunctionResult[]): readonly Place[];
  /** The sentence with the error that this cell shows. */
  messageAt(sheetId: string, row: number, column: number, error: string): string | undefined;
  /** Calls held or waiting for an answer. */
  openCalls(): number;
  /** Rows or columns moved: what is known of the cells moves along. A cell for which `move` gives nothing is forgotten. */
  moveCells(move: (place: Place) => Place | undefined): void;
}

interface Invocation {
  readonly call: FunctionCall;
  state: "new" | "sent";
  answer?: Answer;
  seen: number;
}

interface Cell {
  place: Place;
  calls: Map<string, Invocation>;
  /** The last calculation that met a call here. */
  seen: number;
  /** Nothing was pending when that calculation ended: the next one asks anew. */
  complete: boolean;
}

const keyOf = ({ sheetId, row, column }: Place) => `${sheetId}|${row}|${column}`;

/**
 * Nested calls: an answer is kept until its cell has nothing pending, because the calculation that uses it may only then learn of
 * the next call. A call is known by its cell, its name and its arguments; when these change, the answer under way is dropped.
 */
export function createInvocations(): Invocations {
  let cells = new Map<string, Cell>();
  const byId = new Map<number, { cell: Cell; invocation: Invocation }>();
  let listener: ((calls: readonly FunctionCall[]) => void) | undefined;
  let calculation = 0;
  let made = 0;

  const cellAt = (place: Place): Cell => {
    const key = keyOf(place);
    let cell = cells.get(key);
    if (!cell) cells.set(key, (cell = { place, calls: new Map(), seen: calculation, complete: false }));
    if (cell.complete && cell.seen !== calculation) {
      cell.calls.clear();
      cell.complete = false;
    }
    cell.seen = calculation;
    return cell;
  };

  const send = () => {
    if (!listener) return;
    const calls: FunctionCall[] = [];
    for (const { invocation } of byId.values()) {
      if (invocation.state !== "new") continue;
      invocation.state = "sent";
      calls.push(invocation.call);
    }
    if (calls.length > 0) listener(calls);
  };

  const forget = (cell: Cell, isForgotten: (invocation: Invocation) => boolean) => {
    for (const [key, invocation] of cell.calls) {
      if (!isForgotten(invocation)) continue;
      cell.calls.delete(key);
      byId.delete(invocation.call.id);
    }
  };

  return {
    ask: (place, call) => {
      const cell = cellAt(place);
      const key = `${call.name}(${call.args.map(hashOf).join()})`;
      let invocation = cell.calls.get(key);
      if (!invocation) {
        invocation = { call: { id: ++made, ...call }, state: "new", seen: calculation };
        cell.calls.set(key, invocation);
        byId.set(invocation.call.id, { cell, invocation });
      }
      invocation.seen = calculation;
      return invocation.answer ?? (listener ? "pending" : "held");
    },
    begin: () => {
      calculation++;
    },
    end: () => {
      for (const cell of cells.values()) {
        if (cell.seen !== calculation) continue;
        forget(cell, (invocation) => invocation.seen !== calculation);
        cell.complete = [...cell.calls.values()].every((invocation) => invocation.answer);
      }
      send();
    },
    onCalls: (listen) => {
      listener = listen;
      if (!listener) for (const { invocation } of byId.values()) invocation.state = "new";
      send();
    },
    deliver: (results) => {
      const places = new Map<Cell, Place>();
      for (const { id, ...answer } of results) {
        const entry = byId.get(id);
        if (!entry) continue;
        byId.delete(id);
        entry.invocation.answer = answer;
        places.set(entry.cell, entry.cell.place);
      }
      return [...places.values()];
    },
    messageAt: (sheetId, row, column, error) => {
      for (const invocation of cells.get(keyOf({ sheetId, row, column }))?.calls.values() ?? []) {
        const found = errorsIn(invocation.answer?.value).find((candidate) => candidate.error === error);
        if (found?.message !== undefined) return found.message;
      }
      return undefined;
    },
    openCalls: () => byId.size,
    moveCells: (move) => {
      const moved = new Map<string, Cell>();
      for (const cell of cells.values()) {
        const place = move(cell.place);
        if (place) moved.set(keyOf(place), Object.assign(cell, { place }));
        else forget(cell, () => true);
      }
      cells = moved;
    },
  };
}

/** Errors are found wherever they stand in a result, also inside a matrix. */
function errorsIn(value: Result | undefined): CellError[] {
  const cells: unknown[] = Array.isArray(value) ? value.flat() : [value];
  return cells.filter(isError);
}

const isError = (value: unknown): value is CellError => typeof value === "object" && value !== null && "error" in value;
