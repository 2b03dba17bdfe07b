/** A word as it begins a line. @example capitalised("step", "en") // "Step" */
export function capitalised(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
