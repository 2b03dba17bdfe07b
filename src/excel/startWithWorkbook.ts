/**
 * Has the add-in start with this workbook from now on, so that its functions answer when it is opened again, or has it wait
 * until its pane is opened. Excels that cannot do so (before SharedRuntime 1.1), or that refuse, just do not: the data are
 * connected all the same.
 */
export async function startWithWorkbook(isWanted: boolean): Promise<void> {
  if (!Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) return;
  try {
    const { load, none } = Office.StartupBehavior;
    await Office.addin.setStartupBehavior(isWanted ? load : none);
  } catch (error) {
    console.warn(error);
  }
}
