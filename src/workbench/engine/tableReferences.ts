import type { Host } from "./startUniver";
import { IFunctionService } from "./univer";
import type { BaseFunction, BaseReferenceObject } from "./univer";

/**
 * INDEX and OFFSET make a reference out of another one, and in Univer 0.25.1 a reference made out of a table's column forgets the
 * table's sheet: `INDEX(Deals[Value], 2)` on another sheet read that sheet's own cells. The sheet's name, given to the table's
 * reference before, survives.
 */
export function keepSheetOfTableReferences(host: Host): void {
  for (const name of ["INDEX", "OFFSET"]) {
    const executor = host.injector.get(IFunctionService).getExecutor(name) as BaseFunction | null;
    if (!executor) throw new Error(`Univer has no function ${name}`);
    const create = executor.createReferenceObject.bind(executor);
    executor.createReferenceObject = (reference: BaseReferenceObject, range) => {
      if (reference.isTable()) reference.setForcedSheetName(host.sheet(reference.getSheetId()).getName());
      return create(reference, range);
    };
  }
}
