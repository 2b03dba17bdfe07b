import ts from "typescript";

interface Fault {
  readonly start: number;
  readonly text: string;
}

/**
 * The names of what is to be loaded are texts, which the compiler does not read: `tables.load("items/name,items/worksheet/id")`.
 * Here each is followed through the types, as the host would follow it through its objects.
 */
export function findLoadFaults(checker: ts.TypeChecker, source: ts.SourceFile): readonly Fault[] {
  const faults: Fault[] = [];
  visit(source);
  return faults;

  function visit(node: ts.Node): void {
    ts.forEachChild(node, visit);
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
    if (node.expression.name.text !== "load") return;
    const loaded = checker.getTypeAtLocation(node.expression.expression);
    const targets = loaded.isUnion() ? loaded.types : [loaded];
    if (!targets.every((target) => target.getProperty("context"))) return;
    const start = node.getStart(source);
    const names = namesOf(checker, node.arguments[0]);
    if (!names) faults.push({ start, text: "The names to load are not written as texts." });
    for (const target of targets) {
      for (const name of names ?? []) {
        if (isLoadable(checker, target, name.split("/"), node)) continue;
        faults.push({ start, text: `"${name}" cannot be loaded of ${checker.typeToString(target)}.` });
      }
    }
  }
}

function namesOf(checker: ts.TypeChecker, node: ts.Expression | undefined): readonly string[] | undefined {
  if (!node) return undefined;
  const texts = (ts.isArrayLiteralExpression(node) ? [...node.elements] : [node])
    .map((part) => checker.getTypeAtLocation(part))
    .flatMap((type) => (type.isUnion() ? type.types : [type]));
  if (!texts.every((text) => text.isStringLiteral())) return undefined;
  return texts.flatMap(({ value }) => value.split(",").map((name) => name.trim()));
}

/** Of a collection, a name means the collection's own property or its items'. */
function isLoadable(checker: ts.TypeChecker, target: ts.Type, path: readonly string[], at: ts.Node): boolean {
  const [name, ...rest] = path;
  if (name === undefined) return true;
  const property = target.getProperty(name);
  if (property) {
    const type = checker.getTypeOfSymbolAtLocation(property, at);
    if (type.getCallSignatures().length > 0 || type.symbol?.name === "EventHandlers") return false;
    const item = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
    return isLoadable(checker, name === "items" && item ? item : type, rest, at);
  }
  const items = target.getProperty("items");
  const item = items && checker.getIndexTypeOfType(checker.getTypeOfSymbolAtLocation(items, at), ts.IndexKind.Number);
  return item !== undefined && name !== "items" && isLoadable(checker, item, path, at);
}
