import { Host, type HostOptions } from "./host/host";
import { ConditionalFormatCollection } from "./range/conditionalFormat";
import { DataValidation } from "./range/dataValidation";
import { Worksheet } from "./sheet/worksheet";
import { TableScopedCollection } from "./table/tableCollection";

/** What the Office.js objects of one add-in share, with the ways from each to the others. */
export function createHost(options: HostOptions): Host {
  return new Host(options, (host) => ({
    worksheet: (sheetId) => new Worksheet(host, sheetId),
    tablesWithin: (sheetId, area) => new TableScopedCollection(host, sheetId, area),
    dataValidation: (range) => new DataValidation(host, range),
    conditionalFormats: (sheetId, area) => new ConditionalFormatCollection(host, sheetId, area),
  }));
}
