/** Whether the workbook was opened so that nothing can be written to it. */
export function isReadOnly(): boolean {
  return Office.context.document.mode === Office.DocumentMode.ReadOnly;
}
