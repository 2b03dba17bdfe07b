import { SalesboardError } from "../../core/errors";

/**
 * A part of the build of its own, loaded when it is first wanted: the pane shows and the functions answer before it is there. The next
 * who wants it has it at once; where it could not be loaded, it is tried again.
 *
 * @throws SalesboardError where it cannot be loaded
 * @example const { benchmarkTable } = await loadPart(() => import("../core/ranges/benchmarkTable"));
 */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (error) {
    console.warn(error);
    throw new SalesboardError("noData", "errors:partNotLoaded");
  }
}
