import { named } from "./walk";
import type { Element, Problem } from "./manifest";

/** The newest requirement sets that Excel 2021 (LTSC) still has; anything newer is asked for while running. */
const NEWEST: Readonly<Record<string, string>> = {
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.3",
  ExcelApi: "1.14",
};

/** Pane, ribbon and functions share one page that stays alive, and no more of Excel is required than promised. */
export function checkRuntime(root: Element): Problem[] {
  return [...checkSharedPage(root), ...checkSets(root)];
}

function checkSharedPage(root: Element): Problem[] {
  return named(root, "Runtime").flatMap((runtime) => {
    const { resid, lifetime } = runtime.attributes;
    const pages = [
      ...named(root, "FunctionFile"),
      ...named(root, "Page").flatMap((page) => page.children),
      ...named(root, "Action").flatMap((action) => named(action, "SourceLocation")),
    ];
    const elsewhere = pages
      .filter((page) => page.attributes.resid !== resid)
      .map(({ line, name, parent }) => ({
        line,
        what: `<${parent?.name ?? ""}>/<${name}> does not have the resid "${resid ?? ""}" of <Runtime>: nothing would be shared.`,
      }));
    const short = lifetime === "long" ? [] : [{ line: runtime.line, what: '<Runtime> needs lifetime="long".' }];
    return [...elsewhere, ...short];
  });
}

function checkSets(root: Element): Problem[] {
  const sets = [...named(root, "Set"), ...named(root, "bt:Set")];
  const lacking = Object.keys(NEWEST)
    .filter((name) => !sets.some((set) => set.attributes.Name === name))
    .map((name) => ({ line: root.line, what: `The requirement set ${name} is not asked for.` }));
  return [...lacking, ...sets.flatMap(tooNew)];
}

function tooNew(set: Element): Problem[] {
  const { Name: name = "", MinVersion: version = "1.1" } = set.attributes;
  const newest = NEWEST[name];
  if (newest === undefined)
    return [{ line: set.line, what: `The requirement set "${name}" is not one the add-in needs.` }];
  if (version.localeCompare(newest, "en", { numeric: true }) <= 0) return [];
  return [{ line: set.line, what: `${name} ${version} is newer than ${newest}: Excel 2021 would refuse the add-in.` }];
}
