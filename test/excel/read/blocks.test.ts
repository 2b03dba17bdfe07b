import type { Options } from "../../../src/excel/settings";
import type { Connection } from "../../../src/excel/read/connection";
import type { Source } from "../../../src/excel/read/findSources";
import { newSheetExtras } from "../../../src/workbench/newExtras";
import { readProtectionOptions } from "../../../src/workbench/objects/host/protectionOptions";
import { fewDeals, manyDeals } from "../deals";
import { type Rows } from "../openSalesboard";
import { openVerbs } from "../openVerbs";

jest.setTimeout(240_000);

interface Verbs {
  readonly connect: (work: unknown, options?: Options) => Promise<Connection>;
  readonly unwatchedWork: () => unknown;
  readonly lookAtData: () => Promise<{ readonly sources: readonly Source[]; readonly options: Options }>;
}
const MODULES = ["excel/read/connect", "excel/work", "excel/data/lookAtData"];

const PEOPLE: Rows = [
  ["Owner", "Team"],
  ["Ann", "North"],
  ["Ben", "South"],
];
const TARGETS: Rows = [
  ["Who", "KPI", "Period", "Target"],
  ["Ann", "Revenue", "2026-Q2", 5000],
];

/** Ranges side by side, each below a number of blank rows, with blank columns between them. */
function sideBySide(...parts: readonly Rows[]): Rows {
  const widths = parts.map((rows) => Math.max(...rows.map(({ length }) => length)));
  return Array.from({ length: Math.max(...parts.map(({ length }) => length)) }, (_, at) =>
    parts.flatMap((rows, part) => [
      ...(part === 0 ? [] : [null]),
      ...Array.from({ length: widths[part] ?? 0 }, (_unused, column) => rows[at]?.[column] ?? null),
    ]),
  );
}

const open = (sheets: Readonly<Record<string, Rows>>) => openVerbs<Verbs>(MODULES, sheets);

function tell({ read, findings, index }: Connection) {
  return {
    read: read.map(
      ({ sheet, block, recognised }) => `${recognised.role} ${sheet}${block === undefined ? "" : ` ${block}`}`,
    ),
    kinds: findings.map(({ kind }) => kind),
    rows: index.data.rows,
    teams: [...new Set(index.data.team.texts)].sort(),
  };
}

describe("several lists on one sheet without tables", () => {
  test("side by side: each is read for what it is", async () => {
    const { board, verbs } = await open({ Sheet1: sideBySide(fewDeals, PEOPLE) });
    const { read, rows, teams, kinds } = tell(await verbs.connect(verbs.unwatchedWork()));
    expect(read).toEqual(["deals Sheet1 A1:F13", "people Sheet1 H1:I3"]);
    expect(rows).toBe(12);
    expect(teams).toEqual(["North", "South"]);
    expect(kinds).not.toContain("unknownStatus");
    board.close();
  });

  test("below each other, far down, with blank rows within the first: each is read, and requests do not grow with rows", async () => {
    const [header = [], ...deals] = manyDeals(600);
    const rows: Rows = [
      ["Our deals"],
      [],
      header,
      ...deals.slice(0, 300),
      [],
      ...deals.slice(300),
      [],
      ["Our people"],
      ...PEOPLE,
    ];
    const { board, verbs } = await open({ Sheet1: rows });
    const { read, rows: count, kinds } = tell(await verbs.connect(verbs.unwatchedWork()));
    expect(read).toEqual(["deals Sheet1 A1:F604", "people Sheet1 A606:B609"]);
    expect(count).toBe(600);
    expect(kinds).toContain("blankRow");
    expect(kinds).not.toContain("unknownStatus");
    board.close();
  });

  test("a list that grows, and one beside it, are found again; the chosen ones stay chosen and are told by their cells", async () => {
    const won = fewDeals.map((row) => row.slice(0, 5));
    const { board, verbs } = await open({ Sheet1: sideBySide(won, fewDeals, PEOPLE, TARGETS) });
    const chosen = { sheet: "Sheet1", block: "G1:L13" };
    const options: Options = { deals: chosen, others: { people: { sheet: "Sheet1", block: "N1:O3" } } };
    await expect(verbs.connect(verbs.unwatchedWork())).rejects.toThrow(/Sheet1 \(A1:E13\).*Sheet1 \(G1:L13\)/);
    const first = tell(await verbs.connect(verbs.unwatchedWork(), options));
    expect(first.read).toEqual(["deals Sheet1 G1:L13", "people Sheet1 N1:O3", "targets Sheet1 Q1:T2"]);
    // A deal is pasted below, and a person.
    for (const [at, value] of ["D13", "Cas", "2026-06-05", "", "Open", "700"].entries())
      await board.type("Sheet1", 13, 6 + at, value);
    for (const [at, value] of ["Cas", "East"].entries()) await board.type("Sheet1", 3, 13 + at, value);
    const again = tell(await verbs.connect(verbs.unwatchedWork(), options));
    expect(again.read.slice(0, 2)).toEqual(["deals Sheet1 G1:L14", "people Sheet1 N1:O4"]);
    expect(again.rows).toBe(13);
    expect(again.kinds).not.toContain("chosenPlaceGone");
    const { options: kept, sources } = await verbs.lookAtData();
    expect(kept.deals).toEqual({ sheet: "Sheet1", block: "G1:L14" });
    expect(kept.others).toEqual({ people: { sheet: "Sheet1", block: "N1:O4" } });
    expect(sources.map(({ block }) => block)).toEqual(["A1:E13", "G1:L14", "N1:O4", "Q1:T2"]);
    board.close();
  });

  test("who chose the sheet when it was one list has that of the right kind", async () => {
    const { board, verbs } = await open({ Sheet1: sideBySide(PEOPLE, fewDeals) });
    const { read } = tell(await verbs.connect(verbs.unwatchedWork(), { deals: { sheet: "Sheet1" } }));
    expect(read).toEqual(["deals Sheet1 D1:I13", "people Sheet1 A1:B3"]);
    board.close();
  });

  test("an empty column within a list, its header said again and a protected sheet part nothing", async () => {
    const halves = sideBySide(
      manyDeals(150).map((row) => row.slice(0, 3)),
      manyDeals(150).map((row) => row.slice(3)),
    );
    const again: Rows = [...halves.slice(0, 120), [], halves[0] ?? [], ...halves.slice(120)];
    const { board, verbs } = await open({ Sheet1: again });
    const [sheet] = board.document.engine.listSheets();
    board.document.sheets.set(sheet!.id, { ...newSheetExtras(), protection: { options: readProtectionOptions(null) } });
    const { read, rows, kinds } = tell(await verbs.connect(verbs.unwatchedWork()));
    expect(read).toEqual(["deals Sheet1"]);
    expect(rows).toBe(150);
    expect(kinds).toEqual(expect.arrayContaining(["blankRow", "repeatedHeader"]));
    board.close();
  });

  test("what stands beside the deals and is no list is left aside, and told", async () => {
    const legend: Rows = [
      ["Won", "an order"],
      ["Lost", "no order"],
      ["Open", "neither"],
    ];
    const { board, verbs } = await open({ Sheet1: sideBySide(fewDeals, legend) });
    const connection = await verbs.connect(verbs.unwatchedWork());
    expect(tell(connection).read).toEqual(["deals Sheet1 A1:F13"]);
    const told = connection.findings.find(({ kind }) => kind === "leftAside");
    expect(told).toMatchObject({ count: 1, cells: ["Sheet1!H1"], values: { names: '"Sheet1, H1:I3"' } });
    board.close();
  });
});

describe("rows that are hidden", () => {
  test("count like the others, and are told; the requests do not grow with them", async () => {
    const { board, verbs } = await open({ Deals: fewDeals, People: PEOPLE });
    const { engine } = board.document;
    const idOf = (name: string) => engine.listSheets().find((sheet) => sheet.name === name)!.id;
    const before = await verbs.connect(verbs.unwatchedWork());
    expect(tell(before).kinds).not.toContain("hiddenRows");
    for (const row of [2, 3, 7, 9]) engine.hideRows(idOf("Deals"), row, 1, true);
    engine.hideRows(idOf("People"), 1, 2, true);
    const after = await verbs.connect(verbs.unwatchedWork());
    expect(tell(after).rows).toBe(12);
    expect(tell(after).teams).toEqual(["North", "South"]);
    expect(after.findings.find(({ kind }) => kind === "hiddenRows")).toEqual({
      kind: "hiddenRows",
      count: 4 + 2,
      share: 6 / (12 + 2),
      cells: ["Deals!A1", "People!A1"],
    });
    board.close();
  });
});

test("a chosen place beside the deals is followed where its sheet is called otherwise, and is not told as gone", async () => {
  const sheets = {
    Deals: fewDeals,
    Staff: [
      ["Owner", "Team"],
      ["Ann", "East"],
    ] as Rows,
    People: PEOPLE,
  };
  const { board, verbs } = await open({ ...sheets });
  const options: Options = { others: { people: { sheet: "People" } } };
  expect(tell(await verbs.connect(verbs.unwatchedWork(), options)).teams).toEqual(["North", "South"]);
  const { engine } = board.document;
  engine.renameSheet(engine.listSheets().find(({ name }) => name === "People")!.id, "Who's who");
  const after = await verbs.connect(verbs.unwatchedWork());
  expect(tell(after).teams).toEqual(["North", "South"]);
  expect(tell(after).kinds).not.toContain("chosenPlaceGone");
  expect((await verbs.lookAtData()).options.others).toEqual({ people: { sheet: "Who's who" } });
  board.close();
});
