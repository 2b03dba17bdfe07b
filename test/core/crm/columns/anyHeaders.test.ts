import * as fc from "fast-check";
import { crmAliases } from "../../../../src/core/crm/columns/crmAliases";
import { findHeader } from "../../../../src/core/crm/columns/findHeader";
import { placeColumns } from "../../../../src/core/crm/columns/placeColumns";
import { recogniseDeals } from "../../../../src/core/crm/columns/recogniseDeals";
import { fieldsOf, rolesWithFields, type RoleWithFields } from "../../../../src/core/crm/columns/sheetField";
import { createSheetTable } from "../../../../src/core/crm/columns/sheetTable";

jest.setTimeout(60_000);

/** What columns of each field may hold, in three rows. */
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  ...dates("created", "quoted", "closed", "wonDate", "lostDate", "expectedClose", "lastStageChange", "lastActivity"),
  ...dates("nextActivity", "entered", "date", "firstContact", "from", "until"),
  ...{ id: ["D-1", "D-2", "D-3"], deal: ["D-1", "D-2", "D-3"], order: ["O-1", "O-1", "O-2"] },
  ...{ name: ["Solar roof", "Solar roof for two", "Battery"], subject: ["Call back", "Visit", "Demo"] },
  ...{ owner: ["Ann Smith", "Bob Jones", "Ann Smith"], customer: ["Bakery", "Garage", "Bakery"] },
  ...{ firstName: ["Ann", "Bob", "Cy"], lastName: ["Smith", "Jones", "Brown"], team: ["North", "South", "North"] },
  ...{ status: ["Won", "Lost", "Open"], stage: ["Quote", "Lead", "Quote"], lostAtStage: ["", "Lead", ""] },
  ...{ isWon: [true, false, false], isClosed: [true, true, false], done: ["Done", "Undone", "Done"] },
  ...{ lostReason: ["", "Price", ""], product: ["Roof", "Roof", "Battery"], pipeline: ["Sales", "Sales", "Renewals"] },
  ...{ source: ["Web", "Fair", "Web"], type: ["New", "Renewal", "New"], currency: ["EUR", "EUR", "EUR"] },
  ...{
    probability: [100, 0, 40],
    value: [1200.5, 900, 80],
    estimatedValue: [1000, 950, 90],
    cost: [600, 400, 40],
    margin: [600.5, 500, 40],
  },
  ...{ discount: [0.1, 0, 0], capacity: [1, 0.8, 1], quantity: [3, 1, 2], unitPrice: [12.5, 80, 9] },
  ...{
    converted: ["yes", "no", "no"],
    kpi: ["Revenue", "Orders", "Revenue"],
    period: ["2026-Q1", "2026-Q1", "2026-Q2"],
  },
};

function dates(...fields: readonly string[]) {
  return Object.fromEntries(fields.map((field, index) => [field, [45_000 + index, 45_010 + index, 45_020 + index]]));
}

/** The headers of each CRM, language and role. */
const SETS = crmAliases.flatMap(({ crm, languages }) =>
  Object.entries(languages).flatMap(([language, roles]) =>
    Object.entries(roles).map(([role, headers]) => ({ crm, language, role: role as RoleWithFields, headers })),
  ),
);

/** Words before " - " that say whose column it is. */
const OBJECTS: Readonly<Partial<Record<RoleWithFields, string>>> = {
  ...{ deals: "Deal", stageHistory: "Deal", leads: "Lead", activities: "Activity", orders: "Order", people: "User" },
};

interface Sheet {
  readonly role: RoleWithFields;
  readonly fields: readonly string[];
  readonly headers: readonly string[];
}

/** A sheet of one CRM's first headers, one of them changed to another header of its field, its columns in any order. */
const anySheet: fc.Arbitrary<Sheet> = fc.constantFrom(...SETS).chain(({ role, headers }) => {
  const fields = Object.keys(headers);
  const first = (field: string) => headers[field]?.[0] ?? "";
  return fc.constantFrom(...fields).chain((changed) =>
    fc
      .tuple(
        fc.constantFrom(...(headers[changed] ?? [])),
        fc.shuffledSubarray(fields, { minLength: fields.length, maxLength: fields.length }),
      )
      .map(([header, order]) => ({
        role,
        fields: order,
        headers: order.map((field) => (field === changed ? header : first(field))),
      })),
  );
});

const rowsOf = ({ fields }: Sheet) => [0, 1, 2].map((row) => fields.map((field) => VALUES[field]?.[row]));

/** The field of each column, "" where none was found. */
function fieldsFound({ role, headers, fields }: Sheet, rows: readonly (readonly unknown[])[]): readonly string[] {
  const columns =
    role === "deals"
      ? recogniseDeals(headers, rows).columns
      : placeColumns(role, createSheetTable([...headers], rows)).columns;
  const fieldAt = new Map(Object.entries(columns).map(([field, column]) => [column, field]));
  return fields.map((_, column) => fieldAt.get(column) ?? "");
}

describe("whichever of a CRM's headers a column has, and wherever it stands", () => {
  test("each of them is its field's", () => {
    for (const { crm, language, role, headers } of SETS) {
      const fields = Object.keys(headers);
      const first = fields.map((field) => headers[field]?.[0] ?? "");
      for (const [at, field] of fields.entries()) {
        for (const header of headers[field] ?? []) {
          const sheet = { role, fields, headers: first.with(at, header) };
          expect([crm, language, header, fieldsFound(sheet, rowsOf(sheet))]).toEqual([crm, language, header, fields]);
        }
      }
    }
  });

  test("in any order", () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        expect(fieldsFound(sheet, rowsOf(sheet))).toEqual(sheet.fields);
      }),
      { numRuns: 500 },
    );
  });

  test("case, accents, underscores, a star and the object before it change nothing", () => {
    const dress: readonly ((header: string, role: RoleWithFields) => string)[] = [
      (header) => header.toUpperCase(),
      (header) => header.normalize("NFD").replace(/\p{M}/gu, ""),
      (header) => `${header}*`,
      (header) => (header.includes(" - ") ? header : header.replaceAll(" ", "_")),
      (header) => `  ${header} `,
      (header, role) => {
        const object = OBJECTS[role];
        return object === undefined || header.includes(" - ") ? header : `${object} - ${header}`;
      },
    ];
    fc.assert(
      fc.property(anySheet, fc.infiniteStream(fc.constantFrom(...dress)), (sheet, dresses) => {
        const headers = sheet.headers.map((header) => {
          const { value } = dresses.next();
          return value === undefined ? header : value(header, sheet.role);
        });
        expect(fieldsFound({ ...sheet, headers }, rowsOf(sheet))).toEqual(sheet.fields);
      }),
      { numRuns: 500 },
    );
  });

  test("titles, remarks and blank rows above it do not hide the header", () => {
    const title = fc.constantFrom(
      "Pipeline of the team",
      "As of 2026-06-30 12:00",
      "Filtered By: all",
      "Status: Open",
      "2026",
    );
    const above = fc.array(fc.option(title, { nil: "" }), { maxLength: 8 });
    fc.assert(
      fc.property(anySheet, above, fc.nat(3), (sheet, titles, blankColumns) => {
        fc.pre(sheet.fields.length > 2);
        const width = sheet.headers.length;
        const left = Array.from({ length: blankColumns }, () => "");
        const rows = [
          ...titles.map((text) => [text, ...Array.from({ length: width + blankColumns - 1 }, () => "")]),
          [...left, ...sheet.headers],
          ...rowsOf(sheet).map((row) => [...left, ...row]),
        ];
        expect(findHeader(rows)).toBe(titles.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the headers kept as data", () => {
  test("name only fields that there are", () => {
    for (const { crm, language, role, headers } of SETS) {
      expect(rolesWithFields).toContain(role);
      const unknown = Object.keys(headers).filter((field) => !(fieldsOf[role] as readonly string[]).includes(field));
      expect([crm, language, role, unknown]).toEqual([crm, language, role, []]);
    }
  });

  test("say of every CRM where they were seen", () => {
    for (const { crm, source } of crmAliases) expect([crm, source.length > 20]).toEqual([crm, true]);
  });
});
