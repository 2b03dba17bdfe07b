import { isDark } from "../../../src/taskpane/shell/isDark";

/** What Excel and the reader's system say of themselves. */
function given(officeTheme: object | undefined, isSystemDark?: boolean): void {
  const matchMedia = isSystemDark === undefined ? undefined : () => ({ matches: isSystemDark });
  Object.assign(globalThis, { Office: { context: { officeTheme } }, window: { matchMedia } });
}

test("Excel's own word counts, whatever the system's theme is", () => {
  given({ isDarkTheme: true, bodyBackgroundColor: "#ffffff" }, false);
  expect(isDark()).toBe(true);
  given({ isDarkTheme: false, bodyBackgroundColor: "#262626" }, true);
  expect(isDark()).toBe(false);
});

test("an Excel that gives only its colours is dark where its background is", () => {
  const colours: readonly (readonly [string, boolean])[] = [
    ["#262626", true],
    ["#6a6a6a", true],
    ["#f0f0f0", false],
    ["FFFFFF", false],
  ];
  for (const [bodyBackgroundColor, dark] of colours) {
    given({ bodyBackgroundColor });
    expect([bodyBackgroundColor, isDark()]).toEqual([bodyBackgroundColor, dark]);
  }
});

test("where Excel gives no theme, the system's counts, and light where nobody says", () => {
  given(undefined, true);
  expect(isDark()).toBe(true);
  given({ bodyBackgroundColor: "no colour" }, false);
  expect(isDark()).toBe(false);
  given(undefined);
  expect(isDark()).toBe(false);
});
