import { readFileSync } from "node:fs";
import ts from "typescript";
import { nameOf, type HostMember } from "./hostMembers";

/** Microsoft's types, without the other applications of Office. */
export function readTypings(): string {
  const all = readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8");
  return all.slice(0, all.indexOf("declare namespace Word {"));
}

/** What the add-in may use of Office itself, beside the workbook; a test sees that each is there in the host. */
export const officeMembers: Readonly<Record<string, readonly string[]>> = {
  Office: ["onReady", "context", "addin", "actions"],
  Context: ["contentLanguage", "displayLanguage", "requirements", "document", "diagnostics", "officeTheme"],
  Document: ["mode"],
  ContextInformation: ["host", "platform", "version"],
  OfficeTheme: ["bodyBackgroundColor"],
  RequirementSetSupport: ["isSetSupported"],
  Addin: ["setStartupBehavior", "getStartupBehavior", "showAsTaskpane", "hide", "onVisibilityModeChanged"],
  Actions: ["associate"],
};

/** What the client does by itself, without asking the host. */
const ofClient = new Set(["context", "items", "track", "untrack", "toJSON"]);

/**
 * Microsoft's types as far as the host offers what they promise. The rest of each class is taken out; what the host only
 * reads is read-only, a method takes no more arguments than the host's, and `load` takes names, which `loadFaults` reads.
 */
export function makeOfferedTypings(typings: string, offered: ReadonlyMap<string, readonly HostMember[]>): string {
  const source = ts.createSourceFile("office.d.ts", typings, ts.ScriptTarget.ES2022);
  const cuts: Cut[] = [];
  for (const node of source.statements) {
    if (!ts.isModuleDeclaration(node) || !node.body || !ts.isModuleBlock(node.body)) continue;
    for (const statement of node.body.statements)
      cuts.push(...cutStatement(source, node.name.text, statement, offered));
  }
  let text = "";
  let done = 0;
  for (const { from, to, instead } of cuts) {
    text += typings.slice(done, from) + instead;
    done = to;
  }
  return text + typings.slice(done);
}

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly instead: string;
}

function cutStatement(
  source: ts.SourceFile,
  namespace: string,
  node: ts.Statement,
  offered: ReadonlyMap<string, readonly HostMember[]>,
): readonly Cut[] {
  const cut = (part: ts.Node, instead = ""): Cut => ({ from: part.getStart(source), to: part.end, instead });
  if (namespace === "Office") {
    const kept = officeMembers[ts.isInterfaceDeclaration(node) ? node.name.text : "Office"] ?? [];
    if (ts.isInterfaceDeclaration(node) && kept.length > 0) {
      return node.members.filter((member) => !kept.includes(nameOf(member) ?? "")).map((member) => cut(member));
    }
    const names = ts.isVariableStatement(node)
      ? node.declarationList.declarations.map(({ name }) => name.getText(source))
      : ts.isFunctionDeclaration(node)
        ? [node.name?.text ?? ""]
        : [];
    return names.some((name) => !kept.includes(name)) ? [cut(node)] : [];
  }
  if (namespace === "OfficeExtension" && ts.isClassDeclaration(node) && node.name?.text === "ClientRequestContext") {
    return node.members.filter((member) => nameOf(member) === "load").map((member) => cut(member));
  }
  if (namespace !== "Excel") return [];
  if (ts.isFunctionDeclaration(node)) return node.name?.text === "run" ? [] : [cut(node)];
  if (!ts.isClassDeclaration(node) || !/ClientObject/.test(node.heritageClauses?.[0]?.getText(source) ?? "")) return [];
  const ours = offered.get(node.name?.text ?? "") ?? [];
  return node.members.flatMap((member) => cutMember(source, member, ours, cut));
}

function cutMember(
  source: ts.SourceFile,
  member: ts.ClassElement,
  ours: readonly HostMember[],
  cut: (part: ts.Node, instead?: string) => Cut,
): readonly Cut[] {
  const name = nameOf(member) ?? "";
  if (ofClient.has(name) || /^load\(propertyNames\?:/.test(member.getText(source))) return [];
  const has = (kind: HostMember["kind"]) => ours.find((one) => one.name === name && one.kind === kind);
  if (ts.isMethodDeclaration(member)) {
    const method = has("method");
    return method
      ? member.parameters.slice(method.parameters).map((parameter) => cutWithComma(source, parameter))
      : [cut(member)];
  }
  if (name.startsWith("on")) return sends(ours, name) ? [] : [cut(member)];
  if (!has("get")) return [cut(member)];
  const text = member.getText(source);
  return has("set") || text.startsWith("readonly") ? [] : [cut(member, `readonly ${text}`)];
}

/** The comma stands before it, unless it is the first. */
function cutWithComma(source: ts.SourceFile, parameter: ts.ParameterDeclaration): Cut {
  const before = source.text.slice(0, parameter.getStart(source)).trimEnd();
  return { from: before.endsWith(",") ? before.length - 1 : before.length, to: parameter.end, instead: "" };
}

/** The client registers for an event by a method of its own naming. */
function sends(ours: readonly HostMember[], event: string): boolean {
  const name = event.slice(2);
  const names = [
    `_Register${name}Event`,
    `_RegisterEvent${name}`,
    ...(name === "Changed" ? ["_RegisterDataChangedEvent"] : []),
  ];
  return ours.some((one) => names.includes(one.name));
}
