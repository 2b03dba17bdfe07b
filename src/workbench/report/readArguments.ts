import { parseArgs } from "node:util";
import { resources } from "../../locales/resources";
import { readMap, readRates, readRoles, type Mapped, type RoleName } from "./readChoices";
import { ReportError } from "./reportError";

export interface ReportArguments {
  readonly files: readonly string[];
  /** Where the workbook goes; nowhere when only the JSON was asked for. */
  readonly out?: string;
  readonly json: boolean;
  readonly locale: string;
  /** What the add-in is asked for, as a user would choose it. */
  readonly options: AskedOptions;
  /** Where each kind of sheet is, as typed: by a file, a sheet or both. */
  readonly roles: Readonly<Partial<Record<RoleName, string>>>;
}

export interface AskedOptions extends Mapped {
  readonly asOf?: string;
  readonly measure?: string;
  readonly quoteStep?: string;
  readonly pipeline?: string;
  readonly currency?: string;
  /** What one of each other currency is worth in that currency. */
  readonly rates?: Readonly<Record<string, number>>;
}

const known = {
  out: { type: "string" },
  json: { type: "boolean" },
  "as-of": { type: "string" },
  measure: { type: "string" },
  "quote-step": { type: "string" },
  locale: { type: "string" },
  role: { type: "string", multiple: true },
  map: { type: "string", multiple: true },
  pipeline: { type: "string" },
  currency: { type: "string" },
  rate: { type: "string", multiple: true },
  help: { type: "boolean" },
} as const;

/**
 * Reads what was typed after `npm run report --`.
 *
 * @throws HelpAsked for `--help`; ReportError for an unknown option, a value that cannot be meant, or no file at all
 * @example readArguments(["deals.csv", "--json"]) // { files: ["deals.csv"], json: true, locale: "en", options: {}, roles: {} }
 */
export function readArguments(argv: readonly string[]): ReportArguments {
  const { values, positionals } = parse(argv);
  if (values.help === true) throw new HelpAsked(localeOf(values.locale));
  if (positionals.length === 0) throw new ReportError("noFile");
  const {
    json = false,
    out = json ? undefined : "report.xlsx",
    measure,
    "as-of": asOf,
    "quote-step": quoteStep,
    pipeline,
    currency,
    role = [],
    map = [],
    rate = [],
  } = values;
  const locale = localeOf(values.locale);
  if (asOf !== undefined && !isDay(asOf)) throw new ReportError("badDate", { value: asOf });
  if (measure !== undefined && measure !== "revenue" && measure !== "margin") {
    throw new ReportError("badMeasure", { value: measure });
  }
  if (rate.length > 0 && currency === undefined) throw new ReportError("rateWithoutCurrency");
  if (out !== undefined && !/\.xlsx$/i.test(out)) throw new ReportError("badOut", { value: out });
  return {
    files: positionals,
    json,
    locale,
    ...(out === undefined ? {} : { out }),
    options: {
      ...(asOf === undefined ? {} : { asOf }),
      ...(measure === undefined ? {} : { measure }),
      ...(quoteStep === undefined ? {} : { quoteStep }),
      ...(pipeline === undefined ? {} : { pipeline }),
      ...(currency === undefined ? {} : { currency: currency.toUpperCase() }),
      ...(rate.length === 0 ? {} : { rates: readRates(rate) }),
      ...readMap(map),
    },
    roles: readRoles(role),
  };
}

/** Somebody asked how the command is used. */
export class HelpAsked extends Error {
  constructor(readonly locale: string) {
    super("help");
  }
}

function localeOf(locale = "en"): string {
  if (isSpoken(locale)) return locale;
  throw new ReportError("badLocale", { value: locale, languages: Object.keys(resources).join(", ") });
}

function parse(argv: readonly string[]) {
  for (const [index, argument] of argv.entries()) {
    if (argument === "--") break;
    if (!argument.startsWith("-") || argument === "-") continue;
    const name = argument.replace(/^-+/, "").split("=")[0] ?? "";
    if (!argument.startsWith("--") || !(name in known)) throw new ReportError("unknownOption", { option: argument });
    const takesValue = known[name as keyof typeof known].type === "string";
    const next = argv[index + 1];
    if (takesValue && !argument.includes("=") && (next === undefined || next.startsWith("--"))) {
      throw new ReportError("missingValue", { option: argument });
    }
  }
  try {
    return parseArgs({ args: [...argv], options: known, allowPositionals: true });
  } catch (error) {
    throw new ReportError("unknownOption", { option: error instanceof Error ? error.message : String(error) });
  }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** A tag like nl or nl-BE, of a language whose words we have. */
function isSpoken(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1 && (tag.toLowerCase().split("-")[0] ?? "") in resources;
  } catch {
    return false;
  }
}
