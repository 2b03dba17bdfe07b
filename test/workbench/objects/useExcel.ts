import { newDocument, openExcel } from "../openExcel";

type Batch<Result> = (context: Excel.RequestContext) => Promise<Result>;

/** One Excel with the small test add-in for all tests of a file, which must not leave problems on its page. */
export function useExcel() {
  const document = newDocument();
  let opened: Awaited<ReturnType<typeof openExcel>>;
  beforeAll(async () => {
    opened = await openExcel({ document });
  });
  afterAll(() => {
    expect(opened.excel.problems).toEqual([]);
    opened.excel.close();
  });

  const run = <Result>(batch: Batch<Result>) => opened.run(batch);
  return {
    document,
    run,
    /** Runs a batch on a sheet of its own. */
    onNewSheet: <Result>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>) =>
      run((context) => batch(context.workbook.worksheets.add(), context)),
    /** Runs a batch that must fail, and gives the code and the place. */
    failure: async (batch: (context: Excel.RequestContext) => void): Promise<[string, string]> => {
      try {
        await run(async (context) => {
          batch(context);
          await context.sync();
        });
      } catch (problem) {
        const { code, debugInfo } = problem as OfficeExtension.Error;
        return [code, debugInfo.errorLocation ?? ""];
      }
      throw new Error("Nothing failed.");
    },
  };
}
