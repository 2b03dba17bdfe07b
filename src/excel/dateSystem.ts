/** 1 January 2000 in a workbook that counts its days from 1 January 1904; from 1900 it is 36,526. */
const YEAR_2000_FROM_1904 = 35_064;

/** Has Excel asked whether the workbook counts its days from 1904; call what is returned after the next sync. */
export function askDateSystem(context: Excel.RequestContext): () => boolean {
  const day = context.workbook.functions.date(2000, 1, 1);
  day.load("value");
  return () => day.value === YEAR_2000_FROM_1904;
}
