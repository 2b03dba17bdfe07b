import { borderStyleOf, borderTypeOf } from "./borders";
import type { Area, CellStyle } from "./engine";
import { growSheet } from "./growSheet";
import type { Host } from "./startUniver";
import {
  BooleanNumber,
  HorizontalAlign,
  SetRangeValuesMutation,
  SetStyleCommand,
  VerticalAlign,
  WrapStrategy,
} from "./univer";
import type { ICellData, IStyleData, Nullable } from "./univer";

export interface Styles {
  readStyle(sheetId: string, row: number, column: number): CellStyle;
  readStyles(sheetId: string, area: Area): (CellStyle | undefined)[][];
  readNumberFormats(sheetId: string, area: Area): string[][];
  writeStyle(sheetId: string, area: Area, patch: CellStyle): void;
  writeStyles(sheetId: string, area: Area, patches: readonly (readonly (CellStyle | undefined)[])[]): void;
  writeNumberFormats(sheetId: string, area: Area, formats: readonly (readonly (string | null)[])[]): void;
  clearFormats(sheetId: string, area: Area): void;
}

/** What Univer's style has no place for stays with the cell. */
interface Custom {
  styleName?: string;
  unlocked?: boolean;
}

/** Univer has padding where Excel has steps of indentation: one step is three characters wide, about nine points. */
const INDENT_POINTS = 9;

export function stylesOf(host: Host): Styles {
  const matrixOf = (sheetId: string) => host.sheet(sheetId).getCellMatrix().getMatrix();
  const styleAt = (sheetId: string, row: number, column: number) =>
    host.workbook.getStyles().getStyleByCell(matrixOf(sheetId)[row]?.[column]) ?? undefined;

  /** The trigger tells Univer that only styles change; without it the write would take formulas away. */
  const write = (sheetId: string, area: Area, each: (row: number, column: number) => ICellData | undefined) => {
    growSheet(host, sheetId, area);
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (let row = area.row; row < area.row + area.rows; row++) {
      const cells: Record<number, ICellData> = (cellValue[row] = {});
      for (let column = area.column; column < area.column + area.columns; column++) {
        const cell = each(row, column);
        if (cell) cells[column] = cell;
      }
    }
    host.run(SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue, trigger: SetStyleCommand.id });
  };

  return {
    readStyle: (sheetId, row, column) =>
      cellStyleOf(styleAt(sheetId, row, column), matrixOf(sheetId)[row]?.[column]?.custom as Custom | undefined),
    readStyles: (sheetId, area) => {
      const matrix = matrixOf(sheetId);
      const known = new Map<string, CellStyle>();
      return Array.from({ length: area.rows }, (_, r) =>
        Array.from({ length: area.columns }, (_unused, c) => {
          const cell = matrix[area.row + r]?.[area.column + c];
          if (!cell || (!cell.s && !cell.custom)) return undefined;
          const key = JSON.stringify([cell.s, cell.custom]);
          let style = known.get(key);
          if (!style) {
            style = cellStyleOf(host.workbook.getStyles().getStyleByCell(cell) ?? undefined, cell.custom as Custom);
            known.set(key, style);
          }
          return style;
        }),
      );
    },
    readNumberFormats: (sheetId, area) =>
      Array.from({ length: area.rows }, (_, r) =>
        Array.from(
          { length: area.columns },
          (_unused, c) => styleAt(sheetId, area.row + r, area.column + c)?.n?.pattern ?? "General",
        ),
      ),
    writeStyle: (sheetId, area, patch) => {
      const s = univerStyleOf(patch);
      const hasCustom = patch.name !== undefined || patch.locked !== undefined;
      const matrix = matrixOf(sheetId);
      write(sheetId, area, (row, column) => {
        if (!hasCustom) return { s };
        const old = matrix[row]?.[column]?.custom as Custom | undefined;
        return { s, custom: { ...old, ...customOf(patch) } };
      });
    },
    writeStyles: (sheetId, area, patches) => {
      const known = new Map<CellStyle, ICellData>();
      write(sheetId, area, (row, column) => {
        const patch = patches[row - area.row]?.[column - area.column];
        if (!patch) return undefined;
        let cell = known.get(patch);
        if (!cell) {
          const custom = customOf(patch);
          cell = { s: univerStyleOf(patch), ...(Object.keys(custom).length > 0 ? { custom } : {}) };
          known.set(patch, cell);
        }
        return { ...cell };
      });
    },
    writeNumberFormats: (sheetId, area, formats) =>
      write(sheetId, area, (row, column) => {
        const pattern = formats[row - area.row]?.[column - area.column];
        return pattern === null || pattern === undefined ? undefined : { s: { n: { pattern } } };
      }),
    clearFormats: (sheetId, area) => {
      const matrix = matrixOf(sheetId);
      write(sheetId, area, (row, column) => (matrix[row]?.[column] ? { s: null, custom: null as never } : undefined));
    },
  };
}

function customOf(patch: CellStyle): Custom {
  return {
    ...(patch.name === undefined ? {} : { styleName: patch.name }),
    ...(patch.locked === undefined ? {} : { unlocked: !patch.locked }),
  };
}

const HORIZONTAL = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
} as const;
const VERTICAL = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM } as const;

const flag = (on: boolean) => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
const color = (rgb: string | null) => (rgb === null ? null : { rgb });

/** null takes an entry away, a missing one leaves it. */
function univerStyleOf(patch: CellStyle): IStyleData {
  const style: { [Key in keyof IStyleData]: Nullable<IStyleData[Key]> } = {};
  if (patch.bold !== undefined) style.bl = flag(patch.bold);
  if (patch.italic !== undefined) style.it = flag(patch.italic);
  if (patch.underline !== undefined) style.ul = { s: flag(patch.underline) };
  if (patch.fontName !== undefined) style.ff = patch.fontName;
  if (patch.fontSize !== undefined) style.fs = patch.fontSize;
  if (patch.fontColor !== undefined) style.cl = color(patch.fontColor);
  if (patch.fillColor !== undefined) style.bg = color(patch.fillColor);
  if (patch.horizontal !== undefined) style.ht = HORIZONTAL[patch.horizontal];
  if (patch.vertical !== undefined) style.vt = VERTICAL[patch.vertical];
  if (patch.wrap !== undefined) style.tb = patch.wrap ? WrapStrategy.WRAP : WrapStrategy.UNSPECIFIED;
  if (patch.indent !== undefined) style.pd = { l: patch.indent * INDENT_POINTS };
  if (patch.numberFormat !== undefined) style.n = { pattern: patch.numberFormat };
  if (patch.borders !== undefined) style.bd = bordersOf(patch.borders);
  return style as IStyleData;
}

function bordersOf(borders: NonNullable<CellStyle["borders"]>): IStyleData["bd"] {
  const edges = Object.entries(borders).map(([edge, border]) => [
    edge.charAt(0),
    border ? { s: borderTypeOf(border.style, border.weight), cl: { rgb: border.color } } : null,
  ]);
  return Object.fromEntries(edges) as IStyleData["bd"];
}

const keyOf = <Key extends string, Value>(
  map: Readonly<Record<Key, Value>>,
  value: Value | null | undefined,
): Key | undefined => (Object.keys(map) as Key[]).find((key) => map[key] === value);

function cellStyleOf(style: IStyleData | undefined, custom: Custom | undefined): CellStyle {
  const read: CellStyle = {};
  if (custom?.styleName !== undefined) read.name = custom.styleName;
  if (custom?.unlocked !== undefined) read.locked = !custom.unlocked;
  if (!style) return read;
  if (style.bl !== undefined) read.bold = style.bl === BooleanNumber.TRUE;
  if (style.it !== undefined) read.italic = style.it === BooleanNumber.TRUE;
  if (style.ul) read.underline = style.ul.s === BooleanNumber.TRUE;
  if (style.ff) read.fontName = style.ff;
  if (style.fs) read.fontSize = style.fs;
  if (style.cl?.rgb) read.fontColor = style.cl.rgb;
  if (style.bg?.rgb) read.fillColor = style.bg.rgb;
  const horizontal = keyOf(HORIZONTAL, style.ht);
  if (horizontal) read.horizontal = horizontal;
  const vertical = keyOf(VERTICAL, style.vt);
  if (vertical) read.vertical = vertical;
  if (style.tb !== undefined) read.wrap = style.tb === WrapStrategy.WRAP;
  if (style.pd?.l) read.indent = Math.round(style.pd.l / INDENT_POINTS);
  if (style.n?.pattern) read.numberFormat = style.n.pattern;
  if (style.bd) read.borders = readBorders(style.bd);
  return read;
}

const EDGES = { top: "t", bottom: "b", left: "l", right: "r" } as const;

function readBorders(bd: NonNullable<IStyleData["bd"]>): NonNullable<CellStyle["borders"]> {
  const borders: NonNullable<CellStyle["borders"]> = {};
  for (const [edge, key] of Object.entries(EDGES) as [keyof typeof EDGES, "t" | "b" | "l" | "r"][]) {
    const border = (bd as Partial<Record<string, Nullable<{ s: number; cl?: { rgb?: Nullable<string> } }>>>)[key];
    if (border) borders[edge] = { ...borderStyleOf(border.s), color: border.cl?.rgb ?? "#000000" };
  }
  return borders;
}
