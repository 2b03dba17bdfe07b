import { strFromU8, unzipSync } from "fflate";

/** What a workbook may hold and this workbench has no model for. */
export const lostParts = [
  "macros",
  "pivotTables",
  "slicers",
  "charts",
  "sparklines",
  "pictures",
  "shapes",
  "controls",
  "comments",
  "links",
  "conditionalFormats",
  "filters",
  "hiddenLines",
  "groupedLines",
  "partlyFormattedText",
  "headersAndFooters",
  "protection",
  "connections",
] as const;
export type LostPart = (typeof lostParts)[number];

/** Parts of the file that tell by their name alone. */
const BY_NAME: readonly (readonly [LostPart, RegExp])[] = [
  ["macros", /^xl\/(?:vbaProject\.bin|macrosheets\/)/],
  ["pivotTables", /^xl\/pivotTables\//],
  ["slicers", /^xl\/(?:slicers|timelines)\//],
  ["charts", /^xl\/(?:chartsheets\/sheet|charts\/chartEx)/],
  ["pictures", /^xl\/media\//],
  ["controls", /^xl\/(?:ctrlProps|activeX|embeddings)\//],
  ["comments", /^xl\/(?:comments|threadedComments)/],
  ["connections", /^xl\/(?:connections\.xml|queryTables\/|externalLinks\/|model\/)/],
];

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const DRAWING = /^xl\/drawings\/[^/]+\.xml$/;
const TEXTS = /^xl\/sharedStrings\.xml$/;

/** Parts of the file that tell by what stands in them; a tag may have a prefix. */
const BY_CONTENT: readonly (readonly [LostPart, RegExp, RegExp])[] = [
  ["conditionalFormats", SHEET, /<(?:\w+:)?cfRule [^>]*type="(?!expression")/],
  ["sparklines", SHEET, /<(?:\w+:)?sparkline>/],
  ["links", SHEET, /<(?:\w+:)?hyperlink /],
  ["filters", SHEET, /<(?:\w+:)?autoFilter /],
  ["hiddenLines", SHEET, /<(?:\w+:)?(?:row|col) [^>]*hidden="(?:1|true)"/],
  ["groupedLines", SHEET, /<(?:\w+:)?(?:row|col) [^>]*outlineLevel="[1-9]"/],
  ["headersAndFooters", SHEET, /<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)[^>]*>[^<]/],
  ["protection", SHEET, /<(?:\w+:)?sheetProtection /],
  ["shapes", DRAWING, /<(?:\w+:)?(?:sp|cxnSp) /],
  ["partlyFormattedText", TEXTS, /<(?:\w+:)?r>/],
];

/**
 * Which parts of an .xlsx file get lost when it is opened here and saved again, in the order of `lostParts`.
 *
 * @param chartsRead how many of its charts were read
 */
export function notCarriedOver(bytes: Uint8Array, chartsRead: number): readonly LostPart[] {
  const names: string[] = [];
  const read = [SHEET, DRAWING, TEXTS];
  const contents = unzipSync(bytes, {
    filter: ({ name }) => {
      names.push(name);
      return read.some((kind) => kind.test(name));
    },
  });
  const lost = new Set<LostPart>();
  for (const [part, pattern] of BY_NAME) if (names.some((name) => pattern.test(name))) lost.add(part);
  for (const [name, content] of Object.entries(contents)) {
    const xml = strFromU8(content);
    for (const [part, kind, pattern] of BY_CONTENT) if (kind.test(name) && pattern.test(xml)) lost.add(part);
  }
  if (names.filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name)).length > chartsRead) lost.add("charts");
  return lostParts.filter((part) => lost.has(part));
}
