import { findMember, NullObject, OfficeError, type Host } from "../objects";
import { describe } from "./describe";
import { ActionType, type Action, type ActionResult, type RequestBody, type ResponseBody } from "./messages";
import { located, Paths, type Target } from "./resolvePaths";
import type { Services } from "./services";

/**
 * Runs the actions of one request in their order. The first that fails ends the request: what was done before stays done, and
 * its results go back beside the error.
 */
export async function processQuery(host: Host, services: Services, body: RequestBody): Promise<ResponseBody> {
  const paths = new Paths(host, services, body.ObjectPaths);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  host.calculationSuspended = false;
  let index = 0;
  try {
    for (const action of body.Actions) {
      if (action.ActionType === ActionType.query) await host.calculate(false);
      const value = run(paths, action);
      if (action.ActionType === ActionType.trace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: value ?? null });
      index++;
    }
    await finish(host);
    return { Results: results, TraceIds: traces };
  } catch (problem) {
    await finish(host).catch(() => undefined);
    return { Results: results, TraceIds: traces, Error: encodeError(problem, index) };
  }
}

async function finish(host: Host): Promise<void> {
  host.writes.flush();
  host.calculationSuspended = false;
  await host.calculate(false);
}

function run(paths: Paths, action: Action): unknown {
  if (action.ActionType === ActionType.trace) return null;
  const target = paths.resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case ActionType.instantiate:
      return target instanceof NullObject ? null : target.$identity();
    case ActionType.query:
      return describe(target, action.QueryInfo ?? {});
    case ActionType.call:
      return call(target, action.Name, paths.arguments(action.ArgumentInfo));
    case ActionType.setProperty:
      return set(target, action.Name, paths.arguments(action.ArgumentInfo)[0]);
    default:
      throw new OfficeError("NotImplemented", `Actions of type ${action.ActionType} are not offered by this host.`);
  }
}

function call(target: Target, name: string, args: readonly unknown[]): unknown {
  if (target instanceof NullObject) {
    // The client keeps hold of every range it gets, also of one that is missing.
    if (name.startsWith("_")) return null;
    throw nothingThere(target, name);
  }
  const member = findMember(target, name);
  if (!member.call) throw new OfficeError("ApiNotFound", `${member.location} is no method.`, member.location);
  try {
    return asResult(member.call(...args));
  } catch (problem) {
    throw located(problem, member.location);
  }
}

function set(target: Target, name: string, value: unknown): null {
  if (target instanceof NullObject) throw nothingThere(target, name);
  const member = findMember(target, name);
  if (!member.set) {
    throw new OfficeError("InvalidArgument", `${member.location} cannot be written.`, member.location);
  }
  try {
    target.$demandChangeable();
    member.set(value);
  } catch (problem) {
    throw located(problem, member.location);
  }
  return null;
}

/** A method's result as a value; an object it may give as well is reached by a path, not by a call. */
function asResult(value: unknown): unknown {
  return typeof value === "object" && value !== null && "host" in value ? null : (value ?? null);
}

function nothingThere(target: NullObject, name: string): OfficeError {
  return new OfficeError("ItemNotFound", `${target.origin} found nothing, so "${name}" has no object.`, target.origin);
}

function encodeError(problem: unknown, index: number): ResponseBody["Error"] {
  const known = problem instanceof OfficeError ? problem : undefined;
  return {
    Code: known?.code ?? "GeneralException",
    Message: problem instanceof Error ? problem.message : String(problem),
    Location: known?.location ?? "",
    ActionIndex: index,
  };
}
