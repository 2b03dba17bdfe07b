import type { DealChoices } from "../core/crm/choices";
import type { ChosenColumn, ColumnChoices } from "../core/crm/columns/columnChoices";
import type { Role } from "../core/crm/types";
import type { KpiChoices } from "../core/kpi/catalogue/kpiFacts";
import { speak } from "./say/readerLanguage";
import { migrateState } from "./state/migrateState";
import { SCHEMA_KEY, type StoredState } from "./state/storedState";

/** What the user has chosen; every field may be missing. */
export interface Options extends DealChoices, KpiChoices {
  /** "2026-06-30" */
  readonly asOf?: string;
  readonly measure?: "revenue" | "margin";
  /** The month, 1-12. */
  readonly fiscalYearStart?: number;
  /** "en" or "nl"; Excel's own where nothing is chosen. */
  readonly language?: string;
  /** Where the deals are, where several places hold some, or where nobody would recognise them. */
  readonly deals?: PlaceName;
  /** What is known better of the columns of the deals. */
  readonly columns?: ColumnChoices;
  /** The column of the list of people that tells their team. */
  readonly teamColumn?: ChosenColumn | "none";
  /** Where what tells more about the deals is; "none": nowhere. */
  readonly others?: Readonly<Partial<Record<OtherRole, PlaceName | "none">>>;
  /** People are called Person 1, Person 2 ... on the add-in's sheets and in the pane. */
  readonly hidesNames?: boolean;
  /** How the team benchmark was asked for; undefined where nobody has asked for it. */
  readonly benchmark?: BenchmarkOptions;
}

/** Who has read that these are personal data may see a team benchmark, of whom and when they choose. */
export interface BenchmarkOptions {
  /** A team's name; everybody without it. */
  readonly team?: string;
  /** A period's id; the last twelve months without it. */
  readonly period?: string;
}

/** What a place beside the deals can be read as. */
export type OtherRole = Exclude<Role, "deals" | "other">;

/** A table, a sheet without one, or one of several lists on such a sheet, by the names people see. */
export interface PlaceName {
  readonly sheet: string;
  readonly table?: string;
  /** Where that list stood when it was read last: "A1:F300". */
  readonly block?: string;
}

/** What was connected, kept in the workbook so that it can be read again. */
export interface StoredConnection {
  readonly sheet: string;
  readonly asOf: string;
  readonly measure: "revenue" | "margin";
  readonly quoteStep: string;
  /** Of all amounts; undefined where nothing tells it. */
  readonly currency?: string;
  readonly rows: number;
  readonly readAt: string;
  /** Whether the reader wants the add-in to start with this workbook. */
  readonly startsWithWorkbook: boolean;
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
  /** Where the reader can look at what it tells of. It is not kept in the workbook. */
  readonly spot?: Spot;
}

/** A sheet by its name, and a cell of it: "P50"; or several: "P50,P53:P60". */
export interface Spot {
  readonly sheet: string;
  readonly cell?: string;
}

/** What the reader can have done with one press; "undo" takes back what was just done. */
export type Offer = UnprotectOffer | { readonly kind: "undo" };

/** To take the protection off what is named, write, and protect it again. */
export interface UnprotectOffer {
  readonly kind: "unprotect";
  /** Names of sheets; the workbook itself where it is empty. */
  readonly sheets: readonly string[];
}

interface Settings {
  readonly "Salesboard.options": Options;
  readonly "Salesboard.connection": StoredConnection;
  readonly "Salesboard.lastMessage": Message;
}

/** All that the add-in keeps in the settings of a workbook. */
export const SETTING_KEYS = [
  SCHEMA_KEY,
  "Salesboard.options",
  "Salesboard.connection",
  "Salesboard.lastMessage",
] as const;

/**
 * A setting of this workbook; undefined where it was never set.
 *
 * @throws SalesboardError where a newer add-in wrote the workbook
 */
export function readSetting<Key extends keyof Settings>(key: Key): Promise<Settings[Key] | undefined> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const state = migrateState(await readStored(context));
    return state[key] as Settings[Key] | undefined;
  });
}

/**
 * Sets a setting, and brings the others up to date where an older add-in wrote them.
 *
 * @throws SalesboardError where a newer add-in wrote the workbook; nothing is written then
 */
export function writeSetting<Key extends keyof Settings>(key: Key, value: Settings[Key]): Promise<void> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const stored = await readStored(context);
    const wanted: StoredState = { ...migrateState(stored), [key]: value };
    for (const [name, content] of Object.entries(wanted)) {
      if (content !== stored[name]) context.workbook.settings.add(name, content);
    }
    await context.sync();
    if (key === "Salesboard.options") speak(languageOf(wanted));
    if (key === "Salesboard.connection") tellConnection(value as StoredConnection);
  });
}

type Listener = (connection: StoredConnection | undefined) => void;
const listeners = new Set<Listener>();

/** Hears whenever this page connects or disconnects the workbook. Returns what stops the listening. */
export function onConnection(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells that something else is connected now, or nothing any more. */
export function tellConnection(connection: StoredConnection | undefined): void {
  for (const listener of listeners) listener(connection);
}

async function readStored(context: Excel.RequestContext): Promise<StoredState> {
  const settings = SETTING_KEYS.map((key) => context.workbook.settings.getItemOrNullObject(key));
  for (const setting of settings) setting.load("value");
  await context.sync();
  const stored: StoredState = Object.fromEntries(
    SETTING_KEYS.flatMap((key, index) => {
      const setting = settings[index];
      return setting === undefined || setting.isNullObject ? [] : [[key, setting.value as unknown]];
    }),
  );
  // Whoever opens the workbook reads the language that was chosen for it, as soon as anything is asked of its settings.
  speak(languageOf(stored));
  return stored;
}

function languageOf(state: StoredState): string | undefined {
  return (state["Salesboard.options"] as Options | undefined)?.language;
}
