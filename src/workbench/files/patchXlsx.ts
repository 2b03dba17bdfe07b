import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { ChartPlace } from "./chartsToFile";
import type { FileName } from "./namesToFile";

/** What hucre 1.0.0 has no place for. */
export interface Patches {
  readonly names: readonly FileName[];
  /** By sheet, in the order of the charts written. */
  readonly charts: readonly (readonly ChartPlace[])[];
}

const EMU_PER_POINT = 12_700;
const ERRORS = "#NULL!|#DIV/0!|#VALUE!|#REF!|#NAME\\?|#NUM!|#N/A";

/**
 * Finishes the file that hucre wrote: names that are hidden, results of formulas that are errors (hucre writes them as text), and
 * charts' names, exact places and grey gridlines.
 */
export function patchXlsx(bytes: Uint8Array, { names, charts }: Patches): Uint8Array {
  const parts = unzipSync(bytes);
  const edit = (path: string, change: (xml: string) => string) => {
    const part = parts[path];
    if (!part) throw new Error(`hucre wrote no ${path}`);
    parts[path] = strToU8(change(strFromU8(part)));
  };
  const hidden = names.filter((name) => name.hidden);
  if (hidden.length > 0) edit("xl/workbook.xml", (xml) => hideNames(xml, hidden));
  for (const path of Object.keys(parts)) if (/^xl\/charts\/chart\d+\.xml$/.test(path)) edit(path, greyGridlines);
  const sheets = Object.keys(parts).filter((path) => path.startsWith("xl/worksheets/sheet"));
  if (sheets.some((path) => strFromU8(parts[path] ?? new Uint8Array()).includes("_xldudf_"))) {
    edit("xl/workbook.xml", keepResults);
  }
  charts.forEach((places, index) => {
    const sheet = `xl/worksheets/sheet${index + 1}.xml`;
    edit(sheet, markErrors);
    if (places.length > 0) edit(drawingOf(parts, index + 1), (xml) => placeCharts(xml, places));
  });
  return zipSync(parts, { level: 4 });
}

/**
 * hucre asks Excel to calculate everything when it opens the file. Where the add-in is not installed that turns the cells of its
 * functions into #NAME?; 191029 is the calculation engine of Excel 2019 and 365, whose results Excel takes as they are.
 */
const keepResults = (xml: string) => xml.replace(/<calcPr [^>]*\/>/, '<calcPr calcId="191029"/>');

function hideNames(xml: string, names: readonly FileName[]): string {
  const hidden = new Set(names.map(({ name }) => name));
  return xml.replace(/<definedName name="([^"]*)"/g, (tag, name: string) =>
    hidden.has(name) ? `${tag} hidden="1"` : tag,
  );
}

/** A formula's result that is an error's word is the error: no formula of Excel's gives that word as text. */
function markErrors(xml: string): string {
  return xml.replace(
    new RegExp(`<c ([^>]*)t="str"([^>]*)>(<f[^>]*>[^<]*</f>)<v>(${ERRORS})</v>`, "g"),
    (_, before: string, after: string, formula: string, error: string) =>
      `<c ${before}t="e"${after}>${formula}<v>${error}</v>`,
  );
}

/** hucre gives gridlines no colour, and without one they are black. */
const greyGridlines = (xml: string) =>
  xml.replaceAll(
    "<c:majorGridlines/>",
    '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>',
  );

function drawingOf(parts: Readonly<Record<string, Uint8Array>>, sheet: number): string {
  const relations = strFromU8(parts[`xl/worksheets/_rels/sheet${sheet}.xml.rels`] ?? new Uint8Array());
  const target = /Target="[^"]*\/(drawings\/drawing\d+\.xml)"/.exec(relations)?.[1];
  if (!target) throw new Error(`hucre wrote no drawing for sheet ${sheet}`);
  return `xl/${target}`;
}

function placeCharts(xml: string, places: readonly ChartPlace[]): string {
  let chart = 0;
  return xml.replace(/<xdr:twoCellAnchor[\s\S]*?<\/xdr:twoCellAnchor>/g, (anchor) => {
    const place = places[chart++];
    if (!place) return anchor;
    const offsets = [place.from.right, place.from.below, place.to.right, place.to.below];
    return anchor
      .replace(
        /<xdr:(colOff|rowOff)>0</g,
        (_, tag: string) => `<xdr:${tag}>${Math.round((offsets.shift() ?? 0) * EMU_PER_POINT)}<`,
      )
      .replace(/(<xdr:cNvPr [^>]*name=")[^"]*"/, (_, before: string) => `${before}${attribute(place.name)}"`);
  });
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const attribute = (text: string) => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
