import type { AlsoError } from "../../../../src/excel/say/alsoError";
import { emptySpec, openWriter } from "../openWriter";

jest.setTimeout(120_000);

type Writer = Awaited<ReturnType<typeof openWriter>>;

const spec = (text: string) => ({ ...emptySpec, blocks: [{ row: 0, column: 0, cells: [[text]] }] });
const OPTIONS = { allowSort: true, allowFormatCells: true };

/** Whether a sheet is protected, and how, as the add-in sees it. */
function protectionOf({ board }: Writer, name: string) {
  return (board.excel.page as unknown as { Excel: typeof Excel }).Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(name);
    protection.load(["protected", "options"]);
    await context.sync();
    return { isProtected: protection.protected, options: protection.options };
  });
}

const offer = { kind: "unprotect", sheets: ["Trial"] } as const;

describe("a protected sheet of the add-in's", () => {
  let writer: Writer;
  beforeEach(async () => {
    writer = await openWriter();
    await writer.write(spec("old"));
    await writer.board.excel.user.protectSheet("Trial", { options: OPTIONS });
  });
  afterEach(() => writer.board.close());

  test("is not written; what is offered names it", async () => {
    await expect(writer.write(spec("new"))).rejects.toMatchObject({ key: "errors:sheetProtected", offer });
    expect(writer.board.read("Trial", 0, 0)).toBe("old");
    expect(await protectionOf(writer, "Trial")).toMatchObject({ isProtected: true });
  });

  test("is written when the offer is taken, and protected again as it was", async () => {
    await writer.withoutProtection(offer, () => writer.write(spec("new")));
    expect(writer.board.read("Trial", 0, 0)).toBe("new");
    expect(await protectionOf(writer, "Trial")).toMatchObject({ isProtected: true, options: OPTIONS });
  });

  test("is protected again also where the writing fails, or where Excel's answer was lost", async () => {
    const failing = () => Promise.reject(new Error("no"));
    await expect(writer.withoutProtection(offer, failing)).rejects.toThrow("no");
    expect(await protectionOf(writer, "Trial")).toMatchObject({ isProtected: true, options: OPTIONS });
    for (let request = 1; request <= 4; request++) {
      writer.board.excel.requests.refuse(request, { done: "everything" });
      await writer.withoutProtection(offer, () => Promise.resolve()).catch(() => undefined);
      expect([request, await protectionOf(writer, "Trial")]).toMatchObject([
        request,
        { isProtected: true, options: OPTIONS },
      ]);
    }
  });
});

describe("where Excel refuses to protect again", () => {
  const isProtecting = (_: number, text: string) => text.includes('"Protect"');

  test("the sheet is named that stays open", async () => {
    const writer = await openWriter();
    await writer.write(spec("old"));
    await writer.board.excel.user.protectSheet("Trial");
    await writer.board.requests.refuseWhere(isProtecting, "at once", async () => {
      await expect(writer.withoutProtection(offer, () => writer.write(spec("new")))).rejects.toMatchObject({
        key: "errors:sheetNotProtectedAgain",
        values: { sheets: '"Trial"', count: 1 },
      });
    });
    expect(writer.board.read("Trial", 0, 0)).toBe("new");
    writer.board.close();
  });

  test("what else went wrong is said as well", async () => {
    const writer = await openWriter();
    await writer.board.excel.user.protectWorkbook();
    const failure = new Error("no");
    await writer.board.requests.refuseWhere(isProtecting, "at once", async () => {
      const error: unknown = await writer
        .withoutProtection({ kind: "unprotect", sheets: [] }, () => Promise.reject(failure))
        .catch((reason: unknown) => reason);
      expect(error).toMatchObject({ cause: failure });
      expect((error as AlsoError).also((key) => key)).toBe("errors:workbookNotProtectedAgain");
    });
    writer.board.close();
  });
});

test("several protected sheets are offered together", async () => {
  const writer = await openWriter();
  const both = [spec("one"), { ...spec("two"), id: "kpis", name: "Other" }];
  await writer.write(...both);
  for (const sheet of ["Trial", "Other"]) await writer.board.excel.user.protectSheet(sheet);
  await expect(writer.write(...both)).rejects.toMatchObject({ offer: { sheets: ["Trial", "Other"] } });
  writer.board.close();
});

test("a password is never asked for: the sentence says to take it off by hand, and nothing has changed", async () => {
  const writer = await openWriter();
  await writer.write(spec("old"));
  await writer.board.excel.user.protectSheet("Trial", { password: "secret" });
  await expect(writer.withoutProtection(offer, () => writer.write(spec("new")))).rejects.toMatchObject({
    key: "errors:passwordSheet",
    values: { sheet: "Trial" },
  });
  expect(writer.board.read("Trial", 0, 0)).toBe("old");
  expect(await protectionOf(writer, "Trial")).toMatchObject({ isProtected: true });
  writer.board.close();
});

describe("a workbook whose structure is protected", () => {
  const ofWorkbook = { kind: "unprotect", sheets: [] } as const;

  test("gets no new sheet before the offer is taken, and is protected again after it", async () => {
    const writer = await openWriter();
    await writer.board.excel.user.protectWorkbook();
    await expect(writer.write(spec("new"))).rejects.toMatchObject({
      key: "errors:workbookProtected",
      offer: ofWorkbook,
    });
    expect(writer.board.sheetNames()).toEqual(["Mine"]);
    await writer.withoutProtection(ofWorkbook, () => writer.write(spec("new")));
    expect(writer.board.sheetNames()).toEqual(["Mine", "Trial"]);
    expect(writer.board.document.protection).toBeDefined();
    // What is there already needs no new sheet.
    await writer.write(spec("newer"));
    expect(writer.board.read("Trial", 0, 0)).toBe("newer");
    writer.board.close();
  });

  test("with a password stays as it is", async () => {
    const writer = await openWriter();
    await writer.board.excel.user.protectWorkbook("secret");
    await expect(writer.withoutProtection(ofWorkbook, () => writer.write(spec("new")))).rejects.toMatchObject({
      key: "errors:passwordWorkbook",
    });
    expect(writer.board.sheetNames()).toEqual(["Mine"]);
    writer.board.close();
  });
});
