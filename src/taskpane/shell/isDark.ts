/** What Excel may say of its theme: on the web perhaps nothing, in older versions only its colours. */
interface Theme {
  readonly isDarkTheme?: unknown;
  readonly bodyBackgroundColor?: string;
}

/** Whether Excel's theme is dark; where Excel does not say, whether the reader's system is. */
export function isDark(): boolean {
  const theme = Office.context.officeTheme as Theme | undefined;
  if (typeof theme?.isDarkTheme === "boolean") return theme.isDarkTheme;
  const lightness = lightnessOf(theme?.bodyBackgroundColor);
  if (lightness !== undefined) return lightness < 0.5;
  return (window as Partial<Window>).matchMedia?.("(prefers-color-scheme: dark)").matches ?? false;
}

/** From 0 (black) to 1 (white), as the eye sees it. @example lightnessOf("#f0f0f0") // 0.94 */
function lightnessOf(color: string | undefined): number | undefined {
  const digits = /^#?([\da-f]{6})$/i.exec(color ?? "")?.[1];
  if (digits === undefined) return undefined;
  const part = (at: number) => parseInt(digits.slice(at, at + 2), 16) / 255;
  return 0.299 * part(0) + 0.587 * part(2) + 0.114 * part(4);
}
