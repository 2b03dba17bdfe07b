import { SalesboardError } from "../../../core/errors";
import type { SheetSpec } from "../../../core/report/sheetSpec";
import type { OwnSheet } from "../../ownSheets";

/**
 * Makes sure that the names the sheets need are free or the add-in's own, as Excel refuses a name that something else has, and
 * as a name of the user's must not be made to refer to something else. Names and tables have one list of names between them;
 * case does not count.
 *
 * @param existing the sheet that each spec has already
 * @param names with their names and formulas loaded
 * @param tables with their names and the ids of their sheets loaded
 * @returns what throws the SalesboardError; to be called after the next sync
 */
export function demandFreeNames(
  specs: readonly SheetSpec[],
  existing: readonly (OwnSheet | undefined)[],
  own: readonly OwnSheet[],
  names: readonly Excel.NamedItem[],
  tables: readonly Excel.Table[],
): () => void {
  const wantedTables = specs.flatMap(({ tables: wanted }, index) =>
    wanted.map(({ name }) => ({ name, sheetId: existing[index]?.sheetId })),
  );
  const wantedNames = specs.flatMap((spec) => spec.names.map(({ name }) => name));
  const found = names
    .filter((item) => wantedNames.some((name) => isSame(name, item.name)))
    .map((item) => ({ item, range: item.getRangeOrNullObject() }));
  for (const { range } of found) range.load("worksheet/id");

  return () => {
    const ownIds = new Set(own.map(({ sheetId }) => sheetId));
    const foreignNames = found.filter(({ item, range }) =>
      range.isNullObject ? !isDangling(item) : !ownIds.has(range.worksheet.id),
    );
    const taken = [
      ...wantedTables.filter(
        ({ name, sheetId }) =>
          names.some((item) => isSame(name, item.name)) ||
          tables.some((table) => isSame(name, table.name) && table.worksheet.id !== sheetId),
      ),
      ...foreignNames.map(({ item }) => item),
      ...tables.filter((table) => wantedNames.some((name) => isSame(name, table.name))),
    ];
    const [first] = taken;
    if (first) throw new SalesboardError("value", "errors:nameTaken", { name: first.name });
  };
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** What is left of a name when its sheet was deleted; anything else that is no range is a constant of the user's. */
const isDangling = ({ formula }: Excel.NamedItem) => String(formula).includes("#REF!");
