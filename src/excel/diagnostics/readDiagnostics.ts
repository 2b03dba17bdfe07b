import { FINDING_KINDS, type FindingKind } from "../../core/crm/findings/findings";
import { KPI_TABLE } from "../../core/report/formulas";
import { findOwnSheets } from "../ownSheets";
import { keptConnection } from "../read/connection";
import { lastMessage } from "../say/messages";
import { SETTING_KEYS } from "../settings";
import { SCHEMA_KEY } from "../state/storedState";
import { buildVersions } from "./buildVersions";
import { supportedSets } from "./supportedSets";

/** What helps to find out why something does not work: versions and counts, and nothing that somebody typed. */
export interface Diagnostics {
  readonly addIn: { readonly addIn: string; readonly manifest: string };
  readonly office: { readonly host: string; readonly platform: string; readonly version: string };
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly language: { readonly display: string; readonly content: string };
  readonly workbook: {
    readonly sheets: number;
    readonly tables: number;
    readonly names: number;
    /** Sheets the add-in made. */
    readonly made: number;
    readonly kpiRows: number | null;
  };
  /** Null where nothing was read since the page was loaded. */
  readonly read: { readonly rows: number; readonly findings: Readonly<Partial<Record<FindingKind, number>>> } | null;
  readonly settings: readonly string[];
  readonly schema: number | null;
  readonly lastError: string | null;
}

/** Reads what "Copy diagnostics" copies. It also works in a workbook that a newer add-in wrote. */
export async function readDiagnostics(): Promise<Diagnostics> {
  const { diagnostics, displayLanguage, contentLanguage } = Office.context;
  const { host, platform, version } = diagnostics;
  return {
    addIn: buildVersions,
    office: { host: String(host), platform: String(platform), version },
    requirementSets: supportedSets(),
    language: { display: displayLanguage, content: contentLanguage },
    ...(await readCounts()),
    read: whatWasRead(),
    lastError: codeOf(lastMessage()?.code),
  };
}

function readCounts(): Promise<Pick<Diagnostics, "workbook" | "settings" | "schema">> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets, tables, names, settings } = context.workbook;
    const kpis = tables.getItemOrNullObject(KPI_TABLE);
    const schema = settings.getItemOrNullObject(SCHEMA_KEY);
    worksheets.load("items/id");
    tables.load("items/id");
    names.load("items/name");
    settings.load("items/key");
    kpis.load("name");
    schema.load("value");
    await context.sync();
    const kpiRows = kpis.isNullObject ? undefined : kpis.rows.getCount();
    const own = await findOwnSheets(context);
    const kept = new Set(settings.items.map(({ key }) => key));
    return {
      workbook: {
        sheets: worksheets.items.length,
        tables: tables.items.length,
        names: names.items.length,
        made: own.length,
        kpiRows: kpiRows?.value ?? null,
      },
      settings: SETTING_KEYS.filter((key) => kept.has(key)),
      schema: schema.isNullObject || typeof schema.value !== "number" ? null : schema.value,
    };
  });
}

function whatWasRead(): Diagnostics["read"] {
  const connection = keptConnection();
  if (connection === undefined) return null;
  const counts = FINDING_KINDS.flatMap((kind) => {
    const found = connection.findings.filter((finding) => finding.kind === kind);
    return found.length === 0 ? [] : [[kind, found.reduce((sum, { count }) => sum + count, 0)] as const];
  });
  return { rows: connection.index.data.rows, findings: Object.fromEntries(counts) };
}

/** Excel's own codes and ours are single words; anything else is nobody's code. */
function codeOf(code: string | undefined): string | null {
  return code !== undefined && /^[A-Za-z0-9_]{1,60}$/.test(code) ? code : null;
}
