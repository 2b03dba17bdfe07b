import { asText } from "../host/arguments";
import type { Host } from "../host/host";
import { HostCollection, HostObject, NullObject } from "../host/hostObject";
import { invalidArgument, itemNotFound } from "../host/officeError";

export class SettingCollection extends HostCollection<Setting> {
  static override readonly type = "SettingCollection";
  override $items(): readonly Setting[] {
    return [...this.host.document.settings.keys()].map((key) => new Setting(this.host, key));
  }
  override $find(key: unknown): Setting | undefined {
    const wanted = asText(key, "key");
    return this.host.document.settings.has(wanted) ? new Setting(this.host, wanted) : undefined;
  }

  /** Sets the value of a key, new or not. */
  add(key: unknown, value: unknown): Setting {
    const text = asText(key, "key");
    this.host.demandEditable();
    this.host.document.settings.set(text, asStored(value));
    return new Setting(this.host, text);
  }
  getItem(key: unknown): Setting {
    const setting = this.$find(key);
    if (!setting) throw itemNotFound();
    return setting;
  }
  getItemOrNullObject(key: unknown): Setting | NullObject {
    return this.$find(key) ?? new NullObject("SettingCollection.getItemOrNullObject");
  }
  getCount(): number {
    return this.host.document.settings.size;
  }
}

export class Setting extends HostObject {
  static override readonly type = "Setting";
  constructor(
    host: Host,
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
  get value(): unknown {
    const { settings } = this.host.document;
    if (!settings.has(this.name)) throw itemNotFound();
    return settings.get(this.name);
  }
  set value(value: unknown) {
    this.host.document.settings.set(this.name, asStored(value));
  }
  delete(): void {
    this.host.demandEditable();
    this.host.document.settings.delete(this.name);
  }
}

function asStored(value: unknown): unknown {
  if (value instanceof HostObject) throw invalidArgument(`A setting cannot hold a ${value.$type}.`);
  return value;
}
