import type { Host } from "./startUniver";
import {
  BooleanValueObject,
  Interpreter,
  type ArrayValueObject,
  type BaseAstNode,
  type BaseReferenceObject,
  type BaseValueObject,
} from "./univer";

/** How Univer works a formula out: every part before the function that it is given to. */
interface Working {
  _execute(node: BaseAstNode, refOffsetX?: number, refOffsetY?: number): number;
}

/**
 * Univer works out both branches of an IF and then takes one. Excel works out only the one it takes: a function of the add-in's in the
 * other is not called, and a lookup there costs nothing.
 */
export function onlyTakenBranch(host: Host): void {
  const working = host.injector.get(Interpreter) as unknown as Working;
  const execute = working._execute.bind(working);
  working._execute = (node, refOffsetX, refOffsetY) => {
    const [test, ...branches] = node.getChildren();
    // A LAMBDA is worked out when it is called, which Univer sees to.
    if (!test || !isCalled("IF", node) || branches.some((branch) => isCalled("LAMBDA", branch))) {
      return execute(node, refOffsetX, refOffsetY);
    }
    working._execute(test, refOffsetX, refOffsetY);
    const taken = takenOf(test);
    branches.forEach((branch, at) => {
      if (taken === undefined || taken === at) working._execute(branch, refOffsetX, refOffsetY);
      else branch.setValue(BooleanValueObject.create(false));
    });
    node.execute();
    return 0;
  };
}

const isCalled = (name: string, node: BaseAstNode) => node.getToken().toUpperCase() === name;

/** Which branch: 0 or 1, -1 where the test is an error and neither is taken, undefined where it has several values. */
function takenOf(test: BaseAstNode): number | undefined {
  const found = test.getValue();
  const values = found?.isReferenceObject() ? (found as BaseReferenceObject).toArrayValueObject() : found;
  const value = values?.isArray() ? onlyValue(values as ArrayValueObject) : (values as BaseValueObject | undefined);
  if (!value) return undefined;
  if (value.isError()) return -1;
  return value.getValue() ? 0 : 1;
}

function onlyValue(values: ArrayValueObject): BaseValueObject | undefined {
  return values.getRowCount() === 1 && values.getColumnCount() === 1 ? (values.get(0, 0) ?? undefined) : undefined;
}
