import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

export const root = path.resolve(__dirname, "../../../..");
const objects = path.join(root, "src/workbench/objects");

/** A member of a host class as an add-in reaches it. */
export interface HostMember {
  readonly name: string;
  readonly kind: "get" | "set" | "method";
  /** How many arguments a method takes. */
  readonly parameters: number;
  /** Only TypeScript calls it private: an add-in reaches it all the same. */
  readonly isHidden: boolean;
}

interface HostClass {
  readonly type?: string;
  readonly base?: string;
  readonly members: readonly HostMember[];
}

/** What the host offers of each Excel class, by the class's name: read from the host's own sources, so that nothing is left out. */
export function readHostMembers(): ReadonlyMap<string, readonly HostMember[]> {
  const classes = new Map<string, HostClass>();
  for (const file of readdirSync(objects, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  )) {
    const source = ts.createSourceFile(file, readFileSync(path.join(objects, file), "utf8"), ts.ScriptTarget.ES2022);
    for (const node of source.statements) {
      if (ts.isClassDeclaration(node) && node.name) classes.set(node.name.text, readClass(node));
    }
  }
  const withBases = ({ base, members }: HostClass): readonly HostMember[] => {
    const parent = base === undefined ? undefined : classes.get(base);
    return [...members, ...(parent && !/^Host/.test(base ?? "") ? withBases(parent) : [])];
  };
  return new Map([...classes.values()].flatMap((one) => (one.type ? [[one.type, withBases(one)] as const] : [])));
}

function readClass(node: ts.ClassDeclaration): HostClass {
  const base = node.heritageClauses?.[0]?.types[0]?.expression;
  const type = node.members.find((member) => ts.isPropertyDeclaration(member) && nameOf(member) === "type");
  const value = type && ts.isPropertyDeclaration(type) ? type.initializer : undefined;
  return {
    ...(value && ts.isStringLiteral(value) && value.text && { type: value.text }),
    ...(base && ts.isIdentifier(base) && { base: base.text }),
    members: node.members.flatMap(readMember),
  };
}

function readMember(member: ts.ClassElement): readonly HostMember[] {
  const name = nameOf(member);
  const isHidden = ts.canHaveModifiers(member) && (ts.getModifiers(member) ?? []).some(isPrivate);
  if (name === undefined || name.startsWith("$")) return [];
  if (ts.isGetAccessor(member)) return [{ name, kind: "get", parameters: 0, isHidden }];
  if (ts.isSetAccessor(member)) return [{ name, kind: "set", parameters: 1, isHidden }];
  if (ts.isMethodDeclaration(member)) return [{ name, kind: "method", parameters: member.parameters.length, isHidden }];
  return [];
}

function isPrivate({ kind }: ts.Modifier): boolean {
  return kind === ts.SyntaxKind.PrivateKeyword || kind === ts.SyntaxKind.ProtectedKeyword;
}

/** Names that begin with # are nobody else's and count as none. */
export function nameOf(member: ts.ClassElement | ts.TypeElement): string | undefined {
  return member.name && ts.isIdentifier(member.name) ? member.name.text : undefined;
}
