import path from "node:path";
import type { Engine } from "../engine/engine";
import { ReportError } from "./reportError";
import type { RoleName } from "./readChoices";

/** A place in the workbook as the add-in's options name it. */
export interface PlaceOption {
  readonly sheet: string;
  readonly table?: string;
  /** One of several lists on the sheet: "A1:F300". */
  readonly block?: string;
}

/** Cells behind a place: "deals.csv!A1:F300". */
const BLOCK = /^(.+)!([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})$/i;

/** The add-in's options about places. */
export interface PlaceOptions {
  readonly deals?: PlaceOption;
  readonly others?: Readonly<Record<string, PlaceOption | "none">>;
}

/**
 * The places that were typed, in the workbook that the files make together: a file, a sheet, file!sheet, or a table; of several lists on
 * a sheet with their cells behind.
 *
 * @param fileOfSheet which file each sheet came from
 * @throws ReportError where there is none of that name, or several
 */
export function findPlaces(
  typed: Readonly<Partial<Record<RoleName, string>>>,
  engine: Engine,
  fileOfSheet: ReadonlyMap<string, string>,
): PlaceOptions {
  const { deals, ...others } = typed;
  const found = Object.entries(others).map(
    ([role, place]) => [role, place === "none" ? place : findPlace(place, engine, fileOfSheet)] as const,
  );
  return {
    ...(deals !== undefined && { deals: findPlace(deals, engine, fileOfSheet) }),
    ...(found.length > 0 && { others: Object.fromEntries(found) }),
  };
}

function findPlace(typed: string, engine: Engine, fileOfSheet: ReadonlyMap<string, string>): PlaceOption {
  const [, place, block] = BLOCK.exec(typed) ?? [];
  if (place === undefined || block === undefined) return findWhole(typed, engine, fileOfSheet);
  return { ...findWhole(place, engine, fileOfSheet), block: block.toUpperCase() };
}

function findWhole(typed: string, engine: Engine, fileOfSheet: ReadonlyMap<string, string>): PlaceOption {
  const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  const sheets = [...fileOfSheet].map(([sheet, file]) => ({ sheet, file }));
  const ways = [
    sheets.filter(({ sheet }) => isSame(sheet, typed)),
    sheets.filter(
      ({ sheet, file }) => isSame(`${file}!${sheet}`, typed) || isSame(`${file}!${sheet}`, path.basename(typed)),
    ),
    sheets.filter(({ file }) => isSame(file, path.basename(typed))),
  ];
  const found = ways.find((way) => way.length > 0) ?? [];
  const [first, second] = found;
  if (second) {
    const names = found.map(({ sheet, file }) => `${file}!${sheet}`).join(", ");
    throw new ReportError("severalPlaces", { place: typed, names });
  }
  if (first) return { sheet: first.sheet };
  const table = engine.listTables().find(({ name }) => isSame(name, typed));
  const sheet = table && engine.listSheets().find(({ id }) => id === table.sheetId);
  if (table && sheet) return { sheet: sheet.name, table: table.name };
  const names = sheets.map(({ sheet: name }) => name).join(", ");
  throw new ReportError("noSuchPlace", { place: typed, names });
}
