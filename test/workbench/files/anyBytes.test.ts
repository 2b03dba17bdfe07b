import * as fc from "fast-check";
import { findHeader } from "../../../src/core/crm/columns/findHeader";
import { addXlsxSheets } from "../../../src/workbench/files/addXlsxSheets";
import { createDocument } from "../../../src/workbench/files/createDocument";
import { FileError } from "../../../src/workbench/files/fileError";
import { openCsv } from "../../../src/workbench/files/openCsv";
import { saveWorkbook } from "../../../src/workbench/files/saveWorkbook";
import { readDeals } from "../../core/exampleData";

// Each opens a workbook.
jest.setTimeout(120_000);

/** Any bytes; and bytes of which a file of deals is made, in any order. */
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc
    .array(fc.constantFrom(...'Deal ID|Status,Won;Lost\t"\r\n0123456789.-/=\u20ac\ufeff'), { maxLength: 300 })
    .map((characters) => new TextEncoder().encode(characters.join(""))),
  fc
    .uint8Array({ maxLength: 200 })
    .map((bytes) => Uint8Array.from([...new TextEncoder().encode("Deal ID;Status;Value\n"), ...bytes])),
);

test("any bytes called .csv are read as rows, each of them a deal or in a finding, or refused with a code", () => {
  fc.assert(
    fc.property(anyBytes, (bytes) => {
      let rows: readonly (readonly unknown[])[];
      try {
        rows = valuesOf(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(FileError);
        return;
      }
      const header = findHeader(rows);
      if (header < 0) return;
      const below = rows.slice(header);
      const { data, findings } = readDeals(below, { quoteStep: "all" });
      const skipped = findings.reduce(
        (sum, { kind, count }) => sum + (/Row$|^trailingBlanks$|^repeatedHeader$/.test(kind) ? count : 0),
        0,
      );
      // No cell of a CSV file is an error value.
      expect(data.rows + skipped).toBe(below.length - 1);
    }),
    { numRuns: 60 },
  );
});

test("any bytes called .xlsx, and any byte of a workbook changed, are opened or refused with a code", async () => {
  const document = createDocument("deals.xlsx");
  const cells = [
    ["Deal ID", "Status"],
    [1, "Won"],
  ].map((row) => row.map((value) => ({ value })));
  document.engine.writeCells("sheet1", { row: 0, column: 0, rows: 2, columns: 2 }, cells);
  const whole = await saveWorkbook(document);
  document.engine.dispose();
  const changed = fc
    .array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 20 })
    .map((changes) => {
      const bytes = Uint8Array.from(whole);
      for (const [at, byte] of changes) bytes[at] = byte;
      return bytes;
    });
  const cut = fc.nat(whole.length - 1).map((length) => whole.slice(0, length));
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), changed, cut), async (bytes) => {
      const target = createDocument("x.xlsx");
      try {
        await addXlsxSheets(target, bytes, "x.xlsx");
      } catch (error) {
        expect(error).toBeInstanceOf(FileError);
      } finally {
        target.engine.dispose();
      }
    }),
    { numRuns: 40 },
  );
});

function valuesOf(bytes: Uint8Array): readonly (readonly unknown[])[] {
  const { engine } = openCsv(bytes, "x.csv");
  try {
    const [sheet] = engine.listSheets();
    const used = sheet && engine.usedArea(sheet.id, true);
    return used ? engine.readValues(sheet.id, used) : [];
  } finally {
    engine.dispose();
  }
}
