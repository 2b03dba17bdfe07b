export interface SetVersion {
  readonly set: string;
  readonly version: string;
}

/** "Worksheet.showGridlines" -> the requirement set that brought it. */
export type MemberSets = ReadonlyMap<string, SetVersion>;

/** Answers whether a member may be used under the declared requirement sets. */
export interface Requirements {
  /** The set a member belongs to, when the declared version does not reach it. */
  above(type: string, member: string): SetVersion | undefined;
  declared(set: string): string;
}

/**
 * Reads, from the text of Office.js's type definitions, which requirement set brought each member of the Excel classes
 * (`[Api set: ExcelApi 1.9]` in the comment above it). Overloads count from the earliest.
 */
export function readMemberSets(typings: string): MemberSets {
  const sets = new Map<string, SetVersion>();
  const start = typings.indexOf("declare namespace Excel {");
  const end = typings.indexOf("\ndeclare namespace", start + 1);
  let type = "";
  let pending: SetVersion | undefined;
  for (const line of typings.slice(start, end < 0 ? undefined : end).split("\n")) {
    const opened = /^ {4}(?:class|interface) (\w+)/.exec(line);
    const set = /\[Api set: (\w+) ([\d.]+)/.exec(line);
    const member = /^ {8}(?:readonly )?(\w+)\??[:(<]/.exec(line);
    if (set) pending = { set: set[1] ?? "", version: set[2] ?? "" };
    else if (opened) {
      type = opened[1] ?? "";
      pending = undefined;
    } else if (member && type) {
      const key = `${type}.${member[1]}`;
      const known = sets.get(key);
      if (pending && (!known || compareVersions(pending.version, known.version) < 0)) sets.set(key, pending);
      pending = undefined;
    }
  }
  return sets;
}

/** Holds the declared versions against where each member came from. A member without an origin is allowed. */
export function makeRequirements(sets: MemberSets, declared: Readonly<Record<string, string>>): Requirements {
  return {
    above(type, member) {
      const origin = sets.get(`${type}.${member}`);
      if (!origin) return undefined;
      return compareVersions(declared[origin.set] ?? "0", origin.version) < 0 ? origin : undefined;
    },
    declared: (set) => (declared[set] ? `${set} ${declared[set]}` : `no ${set}`),
  };
}

/** Part by part, so that 1.10 comes after 1.9. */
function compareVersions(left: string, right: string): number {
  const [a, b] = [left, right].map((text) => text.split(".").map(Number));
  for (let part = 0; part < Math.max(a?.length ?? 0, b?.length ?? 0); part++) {
    const difference = (a?.[part] ?? 0) - (b?.[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
