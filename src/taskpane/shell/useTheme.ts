import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { isDark } from "./isDark";

/** Excel's own theme, light or dark. Excel tells of no change of it, so it is looked at whenever the pane is turned to. */
export function useTheme(): Theme {
  const [dark, setDark] = useState(isDark);
  useEffect(() => {
    const look = () => setDark(isDark());
    addEventListener("focus", look);
    document.addEventListener("visibilitychange", look);
    // A page without a window has no media.
    const media = (window as Partial<Window>).matchMedia?.("(prefers-color-scheme: dark)");
    media?.addEventListener("change", look);
    return () => {
      removeEventListener("focus", look);
      document.removeEventListener("visibilitychange", look);
      media?.removeEventListener("change", look);
    };
  }, []);
  useEffect(() => {
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
  }, [dark]);
  return dark ? webDarkTheme : webLightTheme;
}
