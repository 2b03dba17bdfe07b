/** What Office says when it is ready; in a shared runtime also whether the pane is open. */
interface ReadyInfo {
  readonly addin?: { readonly visibilityMode?: Office.VisibilityMode };
}

/** What only happens in a pane that somebody sees, should Excel ever not tell that it was opened. */
const SIGNS = ["focus", "pointermove", "resize"] as const;

/** Resolves when the pane is open: at once, or when it is opened where the add-in has started behind a closed one. */
export function whenShown(info: unknown): Promise<void> {
  if ((info as ReadyInfo).addin?.visibilityMode !== Office.VisibilityMode.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    const isShown = () => {
      for (const sign of SIGNS) removeEventListener(sign, isShown);
      resolve();
    };
    for (const sign of SIGNS) addEventListener(sign, isShown);
    Office.addin
      .onVisibilityModeChanged(({ visibilityMode }) => {
        if (visibilityMode !== Office.VisibilityMode.hidden) isShown();
      })
      .catch(console.warn);
  });
}
