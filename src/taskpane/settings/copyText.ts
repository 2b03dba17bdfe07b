/** Puts a text on the clipboard; false where the frame the pane runs in may not. */
export async function copyText(text: string): Promise<boolean> {
  // Excel's frame may lack the clipboard altogether, which the types do not know.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  try {
    await clipboard?.writeText(text);
    return clipboard !== undefined;
  } catch {
    return false;
  }
}
