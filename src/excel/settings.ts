/** What the user has chosen; every field may be missing. */
export interface Options {
  /** "2026-06-30" */
  readonly asOf?: string;
  readonly measure?: "revenue" | "margin";
  /** "all" or the name of a step. */
  readonly quoteStep?: string;
  /** The month, 1-12. */
  readonly fiscalYearStart?: number;
}

/** What was connected, kept in the workbook so that it can be read again. */
export interface StoredConnection {
  readonly sheet: string;
  readonly asOf: string;
  readonly measure: "revenue" | "margin";
  readonly quoteStep: string;
  readonly rows: number;
  readonly readAt: string;
}

/** What the last command had to say. Of cells it quotes nothing: settings stay in the workbook unseen, and are no place for people. */
export interface Message {
  /** "cancelled": the reader stopped it, and nothing was changed. */
  readonly kind: "done" | "error" | "cancelled";
  readonly text: string;
  /** Of an error: "value", "noData", or Excel's own code. */
  readonly code?: string;
  /** What the reader can have done about it with one press, after which the same is tried again. */
  readonly offer?: Offer;
}

/** To take the protection off what is named, write, and protect it again. */
export interface Offer {
  readonly kind: "unprotect";
  /** Names of sheets; the workbook itself where it is empty. */
  readonly sheets: readonly string[];
}

interface Settings {
  readonly "Salesboard.options": Options;
  readonly "Salesboard.connection": StoredConnection;
  readonly "Salesboard.lastMessage": Message;
}

/** A setting of this workbook; undefined where it was never set. */
export function readSetting<Key extends keyof Settings>(key: Key): Promise<Settings[Key] | undefined> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key);
    setting.load("value");
    await context.sync();
    return setting.isNullObject ? undefined : (setting.value as Settings[Key]);
  });
}

export function writeSetting<Key extends keyof Settings>(key: Key, value: Settings[Key]): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.settings.add(key, value);
    await context.sync();
  });
}
