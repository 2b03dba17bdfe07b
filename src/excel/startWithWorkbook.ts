/**
 * Has the add-in start with this workbook from now on, so that its functions answer when it is opened again. Excels that
 * cannot do so (before SharedRuntime 1.1), or that refuse, just do not: the data are connected all the same.
 */
export async function startWithWorkbook(): Promise<void> {
  if (!Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) return;
  try {
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  } catch (error) {
    console.warn(error);
  }
}
