/** Lets people drop a file of their own anywhere on the page. */
export function takeDroppedFile(page: Document, hint: HTMLElement, open: (file: File) => void): void {
  const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes("Files") === true;
  page.addEventListener("dragover", (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    hint.hidden = false;
  });
  page.addEventListener("dragleave", ({ relatedTarget }) => {
    if (relatedTarget === null) hint.hidden = true;
  });
  page.addEventListener(
    "drop",
    (event) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      event.stopPropagation();
      hint.hidden = true;
      const [file] = event.dataTransfer?.files ?? [];
      if (file) open(file);
    },
    { capture: true },
  );
}
