import { findMember, HostCollection, HostObject, loadableNames, NullObject, OfficeError, wireNameOf } from "../objects";
import type { QueryInfo } from "./messages";

type Path = readonly string[];

/** Encodes what a load asked for: a bag of properties with wire names, or a collection's items. */
export function describe(target: HostObject | NullObject, query: QueryInfo): unknown {
  const written = [...(query.Select ?? []), ...(query.Expand ?? [])].filter((path) => path !== "");
  const paths = written.map((path) => path.split("/").filter((part) => part !== ""));
  return encode(target, paths, query);
}

function encode(target: unknown, paths: readonly Path[], query: QueryInfo = {}): unknown {
  if (target instanceof NullObject) return null;
  if (target instanceof HostCollection) return encodeCollection(target, paths, query);
  if (target instanceof HostObject) return encodeObject(target, paths);
  return target;
}

function encodeCollection(collection: HostCollection<HostObject>, paths: readonly Path[], query: QueryInfo): unknown {
  const own = new Set(loadableNames(collection));
  const isOwn = (path: Path): boolean => own.has(path[0] ?? "");
  // "items/name" names the same as "name" does for a collection.
  const bare = paths
    .map((path) => (path[0] === "items" ? path.slice(1) : path))
    .map((path) => (path.length ? path : ["*"]));
  const skip = query.Skip ?? 0;
  const items = collection.$items().slice(skip, query.Top === undefined ? undefined : skip + query.Top);
  const forItems = bare.filter((path) => !isOwn(path));
  return {
    ...encodeObject(collection, bare.filter(isOwn), bare.length === 0),
    _Items: bare.length > 0 && forItems.length === 0 ? [] : items.map((item) => encodeObject(item, forItems)),
  };
}

function encodeObject(target: HostObject, paths: readonly Path[], everything = paths.length === 0): object {
  const wanted = new Map<string, Path[]>();
  for (const [name = "", ...rest] of paths) {
    if (name !== "*") wanted.set(name, [...(wanted.get(name) ?? []), rest]);
  }
  const bag: Record<string, unknown> = { ...target.$identity() };
  if (everything || paths.some(([name]) => name === "*")) Object.assign(bag, encodeScalars(target));
  for (const [name, below] of wanted) {
    const value = load(target, name);
    bag[wireNameOf(name)] = encode(
      value,
      below.filter((path) => path.length > 0),
    );
  }
  return bag;
}

function encodeScalars(target: HostObject): Record<string, unknown> {
  const bag: Record<string, unknown> = {};
  for (const name of loadableNames(target)) {
    const value = load(target, name);
    if (!(value instanceof HostObject) && !(value instanceof NullObject)) bag[wireNameOf(name)] = value;
  }
  return bag;
}

function load(target: HostObject, name: string): unknown {
  const member = findMember(target, name);
  if (!member.get) throw new OfficeError("InvalidArgument", `${member.location} cannot be loaded.`, member.location);
  return member.get();
}
