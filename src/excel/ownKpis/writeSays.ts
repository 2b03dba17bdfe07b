import { TEXT_FORMAT } from "../../core/report/numberFormats";
import { holdableText } from "../write/apply/holdableText";
import type { OwnSays } from "./concludeOwnKpis";

/**
 * Writes beside each row of people's own tables what came of it, where that has changed. On a protected sheet nothing is written:
 * the data check says it as well.
 */
export async function writeSays(says: readonly OwnSays[]): Promise<void> {
  const changed = says.filter(({ before, texts }) =>
    texts.some((text, at) => holdableText(text) !== (before[at] ?? "")),
  );
  if (changed.length === 0) return;
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheets = changed.map(({ sheetId }) => context.workbook.worksheets.getItem(sheetId));
    for (const sheet of sheets) sheet.protection.load("protected");
    await context.sync();
    changed.forEach(({ row, column, texts }, at) => {
      const sheet = sheets[at];
      if (!sheet || sheet.protection.protected) return;
      const range = sheet.getRangeByIndexes(row, column, texts.length, 1);
      // A sentence quotes what people wrote, and stays a text whatever it begins with.
      range.numberFormat = TEXT_FORMAT as unknown as string[][];
      range.values = texts.map((text) => [holdableText(text)]);
    });
    await context.sync();
  });
}
