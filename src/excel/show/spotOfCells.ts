import { areaAddress } from "../../core/report/address";
import { runsOfCells } from "../areas/runsOfCells";
import type { Spot } from "../settings";
import { readAddress } from "../watch/readAddress";
import { spotOfCell } from "./spotOfCell";

/**
 * Where several cells are that findings name, to be selected at once; undefined where they are on several sheets, where they are fewer
 * than two, and where this Excel cannot select what does not stand together.
 *
 * @example spotOfCells(["Deals!H12", "Deals!H13", "Deals!H20"]) // { sheet: "Deals", cell: "H12:H13,H20" }
 */
export function spotOfCells(addresses: readonly string[]): Spot | undefined {
  const spots = addresses.map(spotOfCell);
  const [sheet, ...others] = new Set(spots.map((spot) => spot?.sheet));
  if (sheet === undefined || others.length > 0 || addresses.length < 2) return undefined;
  const areas = runsOfCells(spots.flatMap((spot) => readAddress(spot?.cell ?? "") ?? []));
  if (areas.length > 1 && !Office.context.requirements.isSetSupported("ExcelApi", "1.18")) return undefined;
  return { sheet, cell: areas.map(areaAddress).join(",") };
}
