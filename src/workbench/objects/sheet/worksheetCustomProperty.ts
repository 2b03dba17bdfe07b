import { asText, asTextUpTo } from "../host/arguments";
import type { Host } from "../host/host";
import { HostCollection, HostObject, NullObject } from "../host/hostObject";
import { itemNotFound } from "../host/officeError";

const LONGEST_KEY = 255;

export class WorksheetCustomPropertyCollection extends HostCollection<WorksheetCustomProperty> {
  static override readonly type = "WorksheetCustomPropertyCollection";
  constructor(
    host: Host,
    private readonly sheetId: string,
  ) {
    super(host);
  }
  override $items(): readonly WorksheetCustomProperty[] {
    return [...this.#properties.keys()].map((key) => this.#item(key));
  }
  override $find(key: unknown): WorksheetCustomProperty | undefined {
    const wanted = asText(key, "key").toLowerCase();
    const known = [...this.#properties.keys()].find((name) => name.toLowerCase() === wanted);
    return known === undefined ? undefined : this.#item(known);
  }

  /** Overwrites the value of a key that exists. */
  add(key: unknown, value: unknown): WorksheetCustomProperty {
    const known = this.$find(key)?.key ?? asTextUpTo(LONGEST_KEY, key, "key");
    this.host.demandEditable();
    this.#properties.set(known, asText(value, "value"));
    return this.#item(known);
  }
  getItem(key: unknown): WorksheetCustomProperty {
    const item = this.$find(key);
    if (!item) throw itemNotFound();
    return item;
  }
  getItemOrNullObject(key: unknown): WorksheetCustomProperty | NullObject {
    return this.$find(key) ?? new NullObject("WorksheetCustomPropertyCollection.getItemOrNullObject");
  }
  getCount(): number {
    return this.#properties.size;
  }

  get #properties(): Map<string, string> {
    return this.host.sheetExtras(this.sheetId).properties;
  }
  #item(key: string): WorksheetCustomProperty {
    return new WorksheetCustomProperty(this.host, this.sheetId, key);
  }
}

export class WorksheetCustomProperty extends HostObject {
  static override readonly type = "WorksheetCustomProperty";
  constructor(
    host: Host,
    private readonly sheetId: string,
    private readonly name: string,
  ) {
    super(host);
  }
  override $identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.name };
  }

  get key(): string {
    return this.name;
  }
  get value(): string {
    const value = this.host.sheetExtras(this.sheetId).properties.get(this.name);
    if (value === undefined) throw itemNotFound();
    return value;
  }
  set value(value: unknown) {
    this.host.sheetExtras(this.sheetId).properties.set(this.name, asText(value, "value"));
  }
  delete(): void {
    this.host.demandEditable();
    this.host.sheetExtras(this.sheetId).properties.delete(this.name);
  }
}
