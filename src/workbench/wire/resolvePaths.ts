import { findMember, HostCollection, HostObject, NullObject, OfficeError, type Host, Workbook } from "../objects";
import { PathType, type ArgumentInfo, type ObjectPath, type RequestBody } from "./messages";
import type { Services } from "./services";

export type Target = HostObject | NullObject;

/** The objects one request walks through. Each path runs once, when it is first needed, however often it is mentioned. */
export class Paths {
  private readonly found = new Map<number, Target>();
  constructor(
    private readonly host: Host,
    private readonly services: Services,
    private readonly paths: RequestBody["ObjectPaths"],
  ) {}

  resolve(id: number): Target {
    const known = this.found.get(id);
    if (known) return known;
    const path = this.paths[String(id)];
    if (!path) throw new OfficeError("InvalidObjectPath", `The request has no object path ${id}.`);
    const target = this.walk(path);
    this.found.set(id, target);
    return target;
  }

  /** The arguments with objects in the place of their path ids. */
  arguments(info: ArgumentInfo | undefined): readonly unknown[] {
    const places = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((argument, place) => this.decode(argument, places?.[place] ?? 0));
  }

  private decode(argument: unknown, reference: unknown): unknown {
    if (typeof reference === "number" && reference !== 0) return this.object(reference);
    if (Array.isArray(argument)) {
      const below = Array.isArray(reference) ? (reference as unknown[]) : undefined;
      if (!below && !argument.some(isRecord)) return argument;
      return argument.map((part: unknown, place) => this.decode(part, below?.[place] ?? 0));
    }
    if (!isRecord(argument)) return argument;
    if (typeof argument._ObjectPathId === "number") return this.object(argument._ObjectPathId);
    return Object.fromEntries(Object.entries(argument).map(([key, part]) => [key, this.decode(part, 0)]));
  }

  private object(id: number): HostObject {
    const target = this.resolve(id);
    if (target instanceof NullObject)
      throw new OfficeError("InvalidArgument", `${target.origin} found nothing to pass on.`);
    return target;
  }

  private walk(path: ObjectPath): Target {
    switch (path.ObjectPathType) {
      case PathType.root:
        return new Workbook(this.host);
      case PathType.newObject:
        return this.services.make(path.Name);
      case PathType.reference:
        return new Workbook(this.host)._GetObjectByReferenceId(path.Name);
      case PathType.nullObject:
        return new NullObject("A missing object");
      default:
        return this.walkFrom(this.resolve(path.ParentObjectPathId ?? 0), path);
    }
  }

  private walkFrom(parent: Target, path: ObjectPath): Target {
    if (parent instanceof NullObject) return parent;
    const location = { of: "" };
    try {
      const target = this.step(parent, path, location);
      if (target instanceof HostObject || target instanceof NullObject) return target;
      throw new OfficeError("InvalidArgument", `${location.of} leads to no object.`);
    } catch (problem) {
      throw located(problem, location.of);
    }
  }

  private step(parent: HostObject, path: ObjectPath, location: { of: string }): unknown {
    if (path.ObjectPathType === PathType.indexer) {
      location.of = `${parent.$type}.getItem`;
      const [key] = this.arguments(path.ArgumentInfo);
      const item = parent instanceof HostCollection ? parent.$find(key) : undefined;
      if (!item) throw new OfficeError("ItemNotFound", "The requested resource doesn't exist.");
      return item;
    }
    const member = findMember(parent, path.Name);
    location.of = member.location;
    if (path.ObjectPathType === PathType.property) return member.get?.();
    if (path.ObjectPathType === PathType.method) return member.call?.(...this.arguments(path.ArgumentInfo));
    throw new OfficeError(
      "InvalidObjectPath",
      `Object paths of type ${path.ObjectPathType} are not known to this host.`,
    );
  }
}

/** The same error, with the member that failed, unless it is known more exactly. */
export function located(problem: unknown, location: string): unknown {
  if (problem instanceof OfficeError) problem.location ??= location;
  return problem;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
