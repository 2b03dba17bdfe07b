import type { Host } from "./host";
import { OfficeError } from "./officeError";

/**
 * One Office.js object on the host's side. The accessors and methods in a subclass's body are exactly what the add-in can
 * reach: a getter is a property that can be loaded, a setter one that can be written, a method one that can be called or
 * walked through. Members whose names begin with "$", and private fields, are the host's own. The compiler holds all others
 * against Microsoft's types (`typings/hostClasses.ts`).
 */
export abstract class HostObject {
  /** The class's name in Office.js. */
  static readonly type: string = "";
  constructor(readonly host: Host) {}

  get $type(): string {
    return (this.constructor as typeof HostObject).type;
  }

  /** The id the client re-addresses the object by: Id, _Id or _ReferenceId. */
  $identity(): Readonly<Record<string, unknown>> {
    return {};
  }

  /**
   * Asked before a property is written.
   * @throws OfficeError AccessDenied where the workbook, or what this belongs to, is not to be changed
   */
  $demandChangeable(): void {
    this.host.demandEditable();
  }
}

/** A collection: what `items` holds and how `getItem` finds one of them. */
export abstract class HostCollection<Item extends HostObject> extends HostObject {
  abstract $items(): readonly Item[];
  abstract $find(key: unknown): Item | undefined;
}

/** Stands for the missing object of a `...OrNullObject`. */
export class NullObject {
  constructor(readonly origin: string) {}
}

export interface Member {
  /** "Worksheet.getRange". */
  readonly location: string;
  readonly get?: () => unknown;
  readonly set?: (value: unknown) => void;
  readonly call?: (...args: readonly unknown[]) => unknown;
}

/** Names on the wire that differ from the names in Office.js. */
const apiNames: Readonly<Record<string, string>> = {
  "Worksheet.gridlines": "showGridlines",
  "Worksheet.headings": "showHeadings",
};

/**
 * Looks a wire name up among the members of an object, and refuses what lies above the declared requirement set.
 * @throws OfficeError ApiNotFound, naming the member
 */
export function findMember(target: HostObject, wireName: string): Member {
  const bare = wireName.charAt(0).toLowerCase() + wireName.slice(1);
  const name = apiNames[`${target.$type}.${bare}`] ?? bare;
  const location = `${target.$type}.${name}`;
  const descriptor = name.startsWith("$") ? undefined : descriptorOf(target, name);
  if (!descriptor) throw new OfficeError("ApiNotFound", `${location} is not known to this host.`, location);
  const member = eventOf(name) ?? name;
  if (!member.startsWith("_")) refuseAboveSet(target, member, `${target.$type}.${member}`);
  const method = descriptor.value as ((...args: readonly unknown[]) => unknown) | undefined;
  return {
    location,
    ...(descriptor.get && { get: descriptor.get.bind(target) }),
    ...(descriptor.set && { set: descriptor.set.bind(target) }),
    ...(method && { call: method.bind(target) }),
  };
}

/** "_RegisterDataChangedEvent" and "_RegisterEventNameChanged" ask for `onChanged` and `onNameChanged`. */
function eventOf(name: string): string | undefined {
  const event = /^_Register(?:Event(\w+)|(\w+)Event)$/.exec(name);
  const word = event?.[1] ?? event?.[2];
  return word && `on${word === "DataChanged" ? "Changed" : word}`;
}

function refuseAboveSet(target: HostObject, name: string, location: string): void {
  const above = target.host.requirements.above(target.$type, name);
  if (!above) return;
  const declared = target.host.requirements.declared(above.set);
  throw new OfficeError(
    "ApiNotFound",
    `${location} belongs to ${above.set} ${above.version}; this host declares ${declared}.`,
    location,
  );
}

function descriptorOf(target: HostObject, name: string): PropertyDescriptor | undefined {
  let prototype: unknown = Object.getPrototypeOf(target);
  while (prototype && prototype !== HostObject.prototype && prototype !== HostCollection.prototype) {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
    if (descriptor && name !== "constructor") return descriptor;
    prototype = Object.getPrototypeOf(prototype);
  }
  return undefined;
}

/** The names of all properties that can be loaded and lie within the declared sets. */
export function loadableNames(target: HostObject): readonly string[] {
  const names = new Set<string>();
  let prototype: unknown = Object.getPrototypeOf(target);
  while (prototype && prototype !== HostObject.prototype && prototype !== HostCollection.prototype) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (descriptor.get && !/^[$_]/.test(name)) names.add(name);
    }
    prototype = Object.getPrototypeOf(prototype);
  }
  return [...names].filter((name) => !target.host.requirements.above(target.$type, name));
}

/** As Office.js names its properties on the wire. */
export function wireNameOf(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
