import type { Host } from "./startUniver";
import { IDefinedNamesService, LexerTreeBuilder } from "./univer";

/** What Univer asks itself before it takes a formula as it was split up before. */
interface Splitting {
  _simpleCheckDefinedName(formula: string, names: object): boolean;
}

/**
 * Univer splits a formula up with the meaning of its names put in their place, and keeps that for the whole process by the
 * formula's text alone: a formula that was written somewhere while a name meant something else, in another workbook even, would
 * keep that meaning. Here names are read anew whenever a formula is parsed; what was parsed is kept beside that, by workbook.
 */
export function readNamesAnew(host: Host): void {
  (host.injector.get(LexerTreeBuilder) as unknown as Splitting)._simpleCheckDefinedName = () => true;
  host.injector.get(IDefinedNamesService).getAllDefinedNamesIsEmpty = () => false;
}
