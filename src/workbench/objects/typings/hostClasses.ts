import type { Chart } from "../chart/chart";
import type { ChartAxes, ChartAxis, ChartGridlines } from "../chart/chartAxes";
import type { ChartCollection } from "../chart/chartCollection";
import type { ChartTitle, ChartLegend } from "../chart/chartParts";
import type {
  ChartSeriesCollection,
  ChartSeries,
  ChartSeriesFormat,
  ChartFill,
  ChartLineFormat,
} from "../chart/chartSeries";
import type { NamedItemCollection, NamedItem } from "../name/namedItem";
import type {
  ConditionalFormatCollection,
  ConditionalFormat,
  CustomConditionalFormat,
  ConditionalFormatRule,
  ConditionalRangeFormat,
  ConditionalRangeFont,
  ConditionalRangeFill,
} from "../range/conditionalFormat";
import type { DataValidation } from "../range/dataValidation";
import type { FormatProtection } from "../range/formatProtection";
import type { Range } from "../range/range";
import type { RangeAreas, RangeCollection } from "../range/rangeAreas";
import type { RangeBorderCollection, RangeBorder } from "../range/rangeBorder";
import type { RangeFill } from "../range/rangeFill";
import type { RangeFont } from "../range/rangeFont";
import type { RangeFormat } from "../range/rangeFormat";
import type { RangeView } from "../range/rangeView";
import type { CommentCollection, PivotTableCollection } from "../sheet/countedThings";
import type { HeaderFooter, HeaderFooterGroup } from "../sheet/headerFooter";
import type { PageBreakCollection, PageBreak } from "../sheet/pageBreakCollection";
import type { PageLayout } from "../sheet/pageLayout";
import type { Shape, ShapeCollection } from "../sheet/shapeCollection";
import type { Worksheet } from "../sheet/worksheet";
import type { WorksheetCollection } from "../sheet/worksheetCollection";
import type { WorksheetCustomPropertyCollection, WorksheetCustomProperty } from "../sheet/worksheetCustomProperty";
import type { WorksheetFreezePanes } from "../sheet/worksheetFreezePanes";
import type { WorksheetProtection } from "../sheet/worksheetProtection";
import type { Table } from "../table/table";
import type { TableCollection, TableScopedCollection } from "../table/tableCollection";
import type { TableColumnCollection, TableColumn } from "../table/tableColumn";
import type { TableRowCollection, TableRow } from "../table/tableRow";
import type { Application } from "../workbook/application";
import type { CultureInfo, NumberFormatInfo, DatetimeFormatInfo } from "../workbook/cultureInfo";
import type { DocumentProperties } from "../workbook/documentProperties";
import type { FunctionResult, Functions } from "../workbook/worksheetFunctions";
import type { Runtime } from "../workbook/runtime";
import type { SettingCollection, Setting } from "../workbook/setting";
import type { Workbook } from "../workbook/workbook";
import type { WorkbookProtection } from "../workbook/workbookProtection";
import type { Faults } from "./faults";

/**
 * All classes of the host by their names in Office.js. Where one is missing, the members of other classes that lead to it are
 * "not what Excel's are".
 */
export interface HostClasses {
  Application: typeof Application;
  Chart: typeof Chart;
  ChartAxes: typeof ChartAxes;
  ChartAxis: typeof ChartAxis;
  ChartCollection: typeof ChartCollection;
  ChartFill: typeof ChartFill;
  ChartGridlines: typeof ChartGridlines;
  ChartLegend: typeof ChartLegend;
  ChartLineFormat: typeof ChartLineFormat;
  ChartSeries: typeof ChartSeries;
  ChartSeriesCollection: typeof ChartSeriesCollection;
  ChartSeriesFormat: typeof ChartSeriesFormat;
  ChartTitle: typeof ChartTitle;
  CommentCollection: typeof CommentCollection;
  ConditionalFormat: typeof ConditionalFormat;
  ConditionalFormatCollection: typeof ConditionalFormatCollection;
  ConditionalFormatRule: typeof ConditionalFormatRule;
  ConditionalRangeFill: typeof ConditionalRangeFill;
  ConditionalRangeFont: typeof ConditionalRangeFont;
  ConditionalRangeFormat: typeof ConditionalRangeFormat;
  CultureInfo: typeof CultureInfo;
  CustomConditionalFormat: typeof CustomConditionalFormat;
  DataValidation: typeof DataValidation;
  DatetimeFormatInfo: typeof DatetimeFormatInfo;
  DocumentProperties: typeof DocumentProperties;
  FormatProtection: typeof FormatProtection;
  FunctionResult: typeof FunctionResult;
  Functions: typeof Functions;
  HeaderFooter: typeof HeaderFooter;
  HeaderFooterGroup: typeof HeaderFooterGroup;
  NamedItem: typeof NamedItem;
  NamedItemCollection: typeof NamedItemCollection;
  NumberFormatInfo: typeof NumberFormatInfo;
  PageBreak: typeof PageBreak;
  PageBreakCollection: typeof PageBreakCollection;
  PageLayout: typeof PageLayout;
  PivotTableCollection: typeof PivotTableCollection;
  Range: typeof Range;
  RangeAreas: typeof RangeAreas;
  RangeBorder: typeof RangeBorder;
  RangeBorderCollection: typeof RangeBorderCollection;
  RangeCollection: typeof RangeCollection;
  RangeFill: typeof RangeFill;
  RangeFont: typeof RangeFont;
  RangeFormat: typeof RangeFormat;
  RangeView: typeof RangeView;
  Runtime: typeof Runtime;
  Setting: typeof Setting;
  SettingCollection: typeof SettingCollection;
  Shape: typeof Shape;
  ShapeCollection: typeof ShapeCollection;
  Table: typeof Table;
  TableCollection: typeof TableCollection;
  TableColumn: typeof TableColumn;
  TableColumnCollection: typeof TableColumnCollection;
  TableRow: typeof TableRow;
  TableRowCollection: typeof TableRowCollection;
  TableScopedCollection: typeof TableScopedCollection;
  Workbook: typeof Workbook;
  WorkbookProtection: typeof WorkbookProtection;
  Worksheet: typeof Worksheet;
  WorksheetCollection: typeof WorksheetCollection;
  WorksheetCustomProperty: typeof WorksheetCustomProperty;
  WorksheetCustomPropertyCollection: typeof WorksheetCustomPropertyCollection;
  WorksheetFreezePanes: typeof WorksheetFreezePanes;
  WorksheetProtection: typeof WorksheetProtection;
}

type None<Fault extends never> = Fault;

/** An error here names the members of the host that Excel does not have, or has otherwise. */
export type HeldAgainstExcel = None<Faults<HostClasses>>;
