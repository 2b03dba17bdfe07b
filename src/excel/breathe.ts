/** Lets the page do what has come up meanwhile, such as drawing or hearing a press on Cancel. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
