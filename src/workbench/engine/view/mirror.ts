import type { ConditionalFormat, SheetExtras, Validation, WorkbookDocument } from "../../document";
import type { Area } from "../engine";
import type { Host } from "../startUniver";
import { BooleanNumber } from "../univer";
import {
  AddConditionalRuleMutation,
  AddDataValidationMutation,
  DeleteConditionalRuleMutation,
  RemoveDataValidationMutation,
  SetFrozenMutation,
  SetTabColorMutation,
  ToggleGridlinesMutation,
} from "../univerUi";
import { conditionalRule } from "./conditionalRule";
import { drawTables } from "./drawTables";
import { validationRule } from "./validationRule";

type Kept = Pick<WorkbookDocument, "sheets" | "validations" | "conditionalFormats" | "tables" | "engine">;

/**
 * Shows in the grid what the document keeps beside the engine: drop-downs, conditional formats, the looks of tables, frozen panes,
 * gridlines and the colours of tabs. The returned function compares with what is shown and changes only that.
 */
export function mirrorOf(host: Host): (document: Kept) => void {
  const validations = partsOf<Validation>(
    (sheetId, ids) => host.run(RemoveDataValidationMutation.id, { subUnitId: sheetId, ruleId: [...ids] }),
    (sheetId, id, validation) => {
      const rule = validationRule(id, validation);
      if (rule) host.run(AddDataValidationMutation.id, { subUnitId: sheetId, rule });
      return rule !== undefined;
    },
  );
  const formats = partsOf<ConditionalFormat>(
    (sheetId, ids) => ids.forEach((cfId) => host.run(DeleteConditionalRuleMutation.id, { subUnitId: sheetId, cfId })),
    (sheetId, id, format) => {
      const rule = conditionalRule(id, format);
      if (rule) host.run(AddConditionalRuleMutation.id, { subUnitId: sheetId, rule });
      return rule !== undefined;
    },
  );
  const looks = new Map<string, SheetLook>();
  const tables = drawTables(host);
  return (document) => {
    tables(document);
    for (const { id } of document.engine.listSheets()) {
      const look = lookOf(document.sheets.get(id));
      showLook(host, id, looks.get(id) ?? lookOf(undefined), look);
      looks.set(id, look);
      const merges = document.engine.merges(id);
      const asked = document.validations.filter(({ sheetId }) => sheetId === id);
      validations(
        id,
        asked.map((validation) => ({ ...validation, area: wholeMerge(validation.area, merges) })),
      );
      // The grid puts the one that was added last on top, as the document does the lowest priority.
      const here = document.conditionalFormats.filter(({ sheetId }) => sheetId === id);
      formats(
        id,
        [...here].sort((a, b) => b.priority - a.priority),
      );
    }
  };
}

/** The arrow of a drop-down stands at the right of merged cells; a click there is no click on their first cell. */
function wholeMerge(area: Area, merges: readonly Area[]): Area {
  if (area.rows > 1 || area.columns > 1) return area;
  return merges.find(({ row, column }) => row === area.row && column === area.column) ?? area;
}

/** Replaces a sheet's parts of one kind where they have changed. */
function partsOf<Part>(
  remove: (sheetId: string, ids: readonly string[]) => void,
  add: (sheetId: string, id: string, part: Part) => boolean,
): (sheetId: string, parts: readonly Part[]) => void {
  const shown = new Map<string, { readonly text: string; readonly ids: readonly string[] }>();
  let made = 0;
  return (sheetId, parts) => {
    const text = JSON.stringify(parts);
    const before = shown.get(sheetId);
    if ((before?.text ?? "[]") === text) return;
    if (before && before.ids.length > 0) remove(sheetId, before.ids);
    const ids = parts.flatMap((part) => {
      const id = `part${++made}`;
      return add(sheetId, id, part) ? [id] : [];
    });
    shown.set(sheetId, { text, ids });
  };
}

interface SheetLook {
  readonly gridlines: boolean;
  readonly tabColor: string;
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

function lookOf(extras: SheetExtras | undefined): SheetLook {
  const { gridlines = true, tabColor = "", frozenRows = 0, frozenColumns = 0 } = extras ?? {};
  return { gridlines, tabColor, frozenRows, frozenColumns };
}

function showLook(host: Host, subUnitId: string, before: SheetLook, now: SheetLook): void {
  if (before.gridlines !== now.gridlines) {
    const showGridlines = now.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    host.run(ToggleGridlinesMutation.id, { subUnitId, showGridlines });
  }
  if (before.tabColor !== now.tabColor) host.run(SetTabColorMutation.id, { subUnitId, color: now.tabColor });
  if (before.frozenRows !== now.frozenRows || before.frozenColumns !== now.frozenColumns) {
    host.run(SetFrozenMutation.id, {
      subUnitId,
      startRow: now.frozenRows || -1,
      startColumn: now.frozenColumns || -1,
      ySplit: now.frozenRows,
      xSplit: now.frozenColumns,
    });
  }
}
