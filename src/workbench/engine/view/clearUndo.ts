import { contentsOf, type Box } from "../hands";
import type { Host } from "../startUniver";
import { ICommandService } from "../univer";
import { CommandType, IUndoRedoService } from "../univerUi";

/**
 * Lets people undo only what still stands as they left it: where the add-in overwrites their cells, or moves rows, columns or
 * sheets, what was before cannot be undone any more. Returns what ends it.
 */
export function clearUndo(host: Host): () => void {
  const undo = host.injector.get(IUndoRedoService);
  let byHand: { sheetId: string; box: Box }[] = [];
  const subscription = host.injector.get(ICommandService).onCommandExecuted((command, options) => {
    if (options?.onlyLocal) return;
    const cells = contentsOf(host, command);
    if (!host.isRunning()) byHand.push(...cells);
    else if (command.type === CommandType.COMMAND || cells.some((one) => byHand.some((other) => meet(one, other)))) {
      undo.clearUndoRedo(host.unitId);
      byHand = [];
    }
  });
  return () => subscription.dispose();
}

interface Cells {
  readonly sheetId: string;
  readonly box: Box;
}

function meet(one: Cells, other: Cells): boolean {
  const [top, left, bottom, right] = one.box;
  const [itsTop, itsLeft, itsBottom, itsRight] = other.box;
  return one.sheetId === other.sheetId && top <= itsBottom && itsTop <= bottom && left <= itsRight && itsLeft <= right;
}
