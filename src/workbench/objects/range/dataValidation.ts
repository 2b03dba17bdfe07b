import type { Validation } from "../../document";
import type { Area } from "../../engine/engine";
import { intersect, subtract, writeAddress } from "./address";
import { asFlag, asOneOf, asRecord, asTextUpTo } from "../host/arguments";
import { checkRuleFormula } from "./checkRuleFormula";
import type { Host } from "../host/host";
import { HostObject } from "../host/hostObject";
import { invalidArgument, notOffered } from "../host/officeError";
import { Range } from "./range";

const kinds = ["wholeNumber", "decimal", "list", "date", "time", "textLength", "custom"] as const;
const typeNames = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
} as const;
const longestInlineList = 255;
const longestFormula = 255;

export class DataValidation extends HostObject {
  static override readonly type = "DataValidation";
  constructor(
    host: Host,
    private readonly range: Range,
  ) {
    super(host);
  }

  get type(): "None" | (typeof typeNames)[(typeof kinds)[number]] {
    const kind = kinds.find((candidate) => candidate in this.rule);
    return kind ? typeNames[kind] : "None";
  }
  get rule(): Readonly<Record<string, unknown>> {
    return this.#held?.rule ?? {};
  }
  set rule(value: unknown) {
    const given = Object.entries(asRecord(value, "rule")).filter(([, part]) => part !== null);
    const [only] = given;
    if (!only || given.length > 1) throw invalidArgument("A validation has exactly one rule.");
    asOneOf(only[0], "rule", kinds);
    const rule = { [only[0]]: plainRule(asRecord(only[1], only[0])) };
    this.#own().rule = rule;
  }
  get ignoreBlanks(): boolean {
    return this.#held?.ignoreBlanks ?? true;
  }
  set ignoreBlanks(value: unknown) {
    this.#own().ignoreBlanks = asFlag(value, "ignoreBlanks");
  }
  get prompt(): NonNullable<Validation["prompt"]> {
    return this.#held?.prompt ?? { showPrompt: true, title: "", message: "" };
  }
  set prompt(value: unknown) {
    const { showPrompt, title, message } = asRecord(value, "prompt");
    const prompt = {
      showPrompt: asFlag(showPrompt ?? true, "showPrompt"),
      title: asTextUpTo(32, title ?? "", "title"),
      message: asTextUpTo(255, message ?? "", "message"),
    };
    this.#own().prompt = prompt;
  }
  get errorAlert(): NonNullable<Validation["errorAlert"]> {
    return this.#held?.errorAlert ?? { showAlert: true, style: "Stop", title: "", message: "" };
  }
  set errorAlert(value: unknown) {
    const { showAlert, style, title, message } = asRecord(value, "errorAlert");
    const errorAlert = {
      showAlert: asFlag(showAlert ?? true, "showAlert"),
      style: asOneOf(style ?? "Stop", "style", ["Stop", "Warning", "Information"]),
      title: asTextUpTo(32, title ?? "", "title"),
      message: asTextUpTo(225, message ?? "", "message"),
    };
    this.#own().errorAlert = errorAlert;
  }
  clear(): void {
    this.host.demandWritable(this.range.$sheetId);
    const { validations } = this.host.document;
    validations.splice(0, validations.length, ...validations.flatMap((validation) => this.#outside(validation)));
  }

  get #held(): Validation | undefined {
    const mine = this.range.$area;
    return this.host.document.validations.find(
      ({ sheetId, area }) => sheetId === this.range.$sheetId && isSame(intersect(area, mine), mine),
    );
  }
  /** What of a validation lies outside this range: itself, nothing, or the cells around. */
  #outside(validation: Validation): readonly Validation[] {
    if (validation.sheetId !== this.range.$sheetId) return [validation];
    const left = subtract(validation.area, this.range.$area);
    if (left.length === 1 && isSame(left[0], validation.area)) return [validation];
    if (left.length > 0 && "custom" in validation.rule) {
      throw notOffered("DataValidation on a part of the cells that share a formula as their rule");
    }
    return left.map((area) => ({ ...structuredClone(validation), area }));
  }
  /** The validation of exactly this range, cut out of what was there. */
  #own(): Validation {
    this.host.demandWritable(this.range.$sheetId);
    const held = this.#held;
    const area = this.range.$area;
    if (held && isSame(held.area, area)) return held;
    const place = { sheetId: this.range.$sheetId, area };
    const made = held ? { ...structuredClone(held), ...place } : { ...place, rule: {}, ignoreBlanks: true };
    this.clear();
    this.host.document.validations.push(made);
    return made;
  }
}

function isSame(one: Area | undefined, other: Area): boolean {
  return one !== undefined && writeAddress(one) === writeAddress(other);
}

/** Ranges become references, as a workbook stores them. */
function plainRule(rule: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const plain = Object.entries(rule).map(([key, value]) => [
    key,
    value instanceof Range ? `=${value.$reference}` : value,
  ]);
  const made = Object.fromEntries(plain) as Record<string, unknown>;
  for (const formula of Object.values(made)) demandRuleFormula(formula);
  const { source } = made;
  const inline = typeof source === "string" && !source.startsWith("=");
  if (inline && source.length > longestInlineList) {
    throw invalidArgument(`An inline list ends at ${longestInlineList} characters; take a range.`);
  }
  return made;
}

/** @throws OfficeError InvalidArgument for a formula that no rule may have; what is no formula passes */
function demandRuleFormula(formula: unknown): void {
  if (typeof formula !== "string" || !formula.startsWith("=")) return;
  const isLong = formula.length > longestFormula;
  const problem = isLong ? `it has more than ${longestFormula} characters` : checkRuleFormula(formula);
  if (problem) throw invalidArgument(`The formula ${formula} cannot be a rule: ${problem}.`);
}
