/**
 * Has the add-in start with this workbook from now on, so that its functions answer when it is opened again. Excels that
 * cannot do so (before SharedRuntime 1.1) just do not.
 */
export async function startWithWorkbook(): Promise<void> {
  if (!Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) return;
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
}
