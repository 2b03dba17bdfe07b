import type { Validation } from "../document";
import { asFlag, asOneOf, asRecord, asText } from "./arguments";
import type { Host } from "./host";
import { HostObject } from "./hostObject";
import { invalidArgument } from "./officeError";
import { Range } from "./range";

const kinds = ["wholeNumber", "decimal", "list", "date", "time", "textLength", "custom"] as const;
const typeNames: Readonly<Record<(typeof kinds)[number], string>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};
const longestInlineList = 255;

export class DataValidation extends HostObject {
  static override readonly type = "DataValidation";
  constructor(
    host: Host,
    private readonly range: Range,
  ) {
    super(host);
  }

  get type(): string {
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
    this.#own().rule = { [only[0]]: plainRule(asRecord(only[1], only[0])) };
  }
  get ignoreBlanks(): boolean {
    return this.#held?.ignoreBlanks ?? true;
  }
  set ignoreBlanks(value: unknown) {
    this.#own().ignoreBlanks = asFlag(value, "ignoreBlanks");
  }
  get prompt(): Readonly<Record<string, unknown>> {
    return this.#held?.prompt ?? { showPrompt: true, title: "", message: "" };
  }
  set prompt(value: unknown) {
    const { showPrompt, title, message } = asRecord(value, "prompt");
    this.#own().prompt = {
      showPrompt: asFlag(showPrompt ?? true, "showPrompt"),
      title: atMost(32, asText(title ?? "", "title"), "title"),
      message: atMost(255, asText(message ?? "", "message"), "message"),
    };
  }
  get errorAlert(): Readonly<Record<string, unknown>> {
    return this.#held?.errorAlert ?? { showAlert: true, style: "Stop", title: "", message: "" };
  }
  set errorAlert(value: unknown) {
    const { showAlert, style, title, message } = asRecord(value, "errorAlert");
    this.#own().errorAlert = {
      showAlert: asFlag(showAlert ?? true, "showAlert"),
      style: asOneOf(style ?? "Stop", "style", ["Stop", "Warning", "Information"]),
      title: atMost(32, asText(title ?? "", "title"), "title"),
      message: atMost(225, asText(message ?? "", "message"), "message"),
    };
  }
  clear(): void {
    this.host.demandWritable(this.range.$sheetId);
    const held = this.#held;
    if (held) this.host.document.validations.splice(this.host.document.validations.indexOf(held), 1);
  }

  get #held(): Validation | undefined {
    return this.host.document.validations.find((item) => this.#isHere(item));
  }
  #isHere({ sheetId, area }: Validation): boolean {
    const mine = this.range.$area;
    return (
      sheetId === this.range.$sheetId &&
      area.row <= mine.row &&
      area.column <= mine.column &&
      area.row + area.rows >= mine.row + mine.rows &&
      area.column + area.columns >= mine.column + mine.columns
    );
  }
  #own(): Validation {
    this.host.demandWritable(this.range.$sheetId);
    const held = this.#held;
    if (held) return held;
    const made = { sheetId: this.range.$sheetId, area: this.range.$area, rule: {}, ignoreBlanks: true };
    this.host.document.validations.push(made);
    return made;
  }
}

/** Ranges become references, as a workbook stores them. */
function plainRule(rule: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const plain = Object.entries(rule).map(([key, value]) => [
    key,
    value instanceof Range ? `=${value.$reference}` : value,
  ]);
  const made = Object.fromEntries(plain) as Record<string, unknown>;
  const { source } = made;
  const inline = typeof source === "string" && !source.startsWith("=");
  if (inline && source.length > longestInlineList) {
    throw invalidArgument(`An inline list ends at ${longestInlineList} characters; take a range.`);
  }
  return made;
}

function atMost(length: number, text: string, what: string): string {
  if (text.length > length) throw invalidArgument(`${what} has at most ${length} characters.`);
  return text;
}
