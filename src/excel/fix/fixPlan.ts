import type { Fix, FixesFound, FixKind } from "../../core/crm/fixes/fix";

/** What a fix would change, as it is shown before anything is changed. */
export interface FixPlan extends FixesFound {
  readonly kind: FixKind;
  readonly sheet: string;
  readonly sheetId: string;
  /** The cells, by their columns in the sheet. */
  readonly fixes: readonly Fix[];
  /** How this workbook writes dates. */
  readonly dateFormat: string;
  /** Whether its dates count from 1904. */
  readonly date1904: boolean;
}
