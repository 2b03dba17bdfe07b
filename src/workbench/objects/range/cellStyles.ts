import type { BorderLine, CellStyle } from "../../engine/engine";

const thin = (color: string): BorderLine => ({ style: "Continuous", weight: "Thin", color });
const none = { top: null, bottom: null, left: null, right: null };
const body = { bold: false, italic: false, underline: false, fontName: "Calibri", fontSize: 11, fontColor: "#000000" };
const plain: CellStyle = { ...body, fillColor: null, borders: none };
const box = (color: string): CellStyle["borders"] => ({
  top: thin(color),
  bottom: thin(color),
  left: thin(color),
  right: thin(color),
});
const under = (weight: BorderLine["weight"], color: string): CellStyle["borders"] => ({
  ...none,
  bottom: { style: "Continuous", weight, color },
});

/** Excel's built-in cell styles, as the Office theme of Excel 2013-2022 draws them. */
export const cellStyles: Readonly<Record<string, CellStyle>> = {
  Normal: {
    ...plain,
    numberFormat: "General",
    horizontal: "General",
    vertical: "Bottom",
    wrap: false,
    indent: 0,
    locked: true,
  },
  Title: { ...plain, fontName: "Calibri Light", fontSize: 18, fontColor: "#44546A" },
  "Heading 1": { ...plain, bold: true, fontSize: 15, fontColor: "#44546A", borders: under("Thick", "#4472C4") },
  "Heading 2": { ...plain, bold: true, fontSize: 13, fontColor: "#44546A", borders: under("Thick", "#A2B8E1") },
  "Heading 3": { ...plain, bold: true, fontColor: "#44546A", borders: under("Medium", "#8EA9DB") },
  "Heading 4": { ...plain, bold: true, fontColor: "#44546A" },
  Input: { ...plain, fontColor: "#3F3F76", fillColor: "#FFCC99", borders: box("#7F7F7F") },
  Output: { ...plain, bold: true, fontColor: "#3F3F3F", fillColor: "#F2F2F2", borders: box("#3F3F3F") },
  Calculation: { ...plain, bold: true, fontColor: "#FA7D00", fillColor: "#F2F2F2", borders: box("#7F7F7F") },
  Note: { ...plain, fillColor: "#FFFFCC", borders: box("#B2B2B2") },
  "Explanatory Text": { ...plain, italic: true, fontColor: "#7F7F7F" },
  "Warning Text": { ...plain, fontColor: "#FF0000" },
  Total: {
    ...plain,
    bold: true,
    borders: { ...none, top: thin("#4472C4"), bottom: { style: "Double", weight: "Thick", color: "#4472C4" } },
  },
  Good: { ...plain, fontColor: "#006100", fillColor: "#C6EFCE" },
  Bad: { ...plain, fontColor: "#9C0006", fillColor: "#FFC7CE" },
  Neutral: { ...plain, fontColor: "#9C5700", fillColor: "#FFEB9C" },
  Hyperlink: { ...plain, underline: true, fontColor: "#0563C1" },
  "Followed Hyperlink": { ...plain, underline: true, fontColor: "#954F72" },
  Comma: { numberFormat: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)' },
  Currency: { numberFormat: '_($* #,##0.00_);_($* \\(#,##0.00\\);_($* "-"??_);_(@_)' },
  Percent: { numberFormat: "0%" },
};

/** Where Excel.BuiltInStyle writes a style's name in another way than the sheet shows it. */
export const builtInStyleNames: Readonly<Record<string, string>> = {
  SheetTitle: "Title",
  Heading1: "Heading 1",
  Heading2: "Heading 2",
  Heading3: "Heading 3",
  Heading4: "Heading 4",
  ExplanatoryText: "Explanatory Text",
  WarningText: "Warning Text",
  Hlink: "Hyperlink",
  HlinkTrav: "Followed Hyperlink",
};
