/** What Office says when it is ready; in a shared runtime also whether the pane is open. */
interface ReadyInfo {
  readonly addin?: { readonly visibilityMode?: Office.VisibilityMode };
}

/** What only happens in a pane that somebody sees. */
const SIGNS = ["focus", "pointermove", "resize"] as const;

/**
 * Resolves when the pane is open: at once, or when it is opened where the add-in has started behind a closed one. Excel tells only
 * whoever listens already that it was opened, which takes a moment after the start: what is drawn tells as well.
 */
export function whenShown(info: unknown): Promise<void> {
  if ((info as ReadyInfo).addin?.visibilityMode !== Office.VisibilityMode.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    // What nobody sees does not come into view. Whoever cannot tell hears of the other signs.
    const { IntersectionObserver: Observer } = globalThis as Partial<typeof globalThis>;
    const drawn = Observer && new Observer((seen) => seen.some(({ isIntersecting }) => isIntersecting) && isShown());
    const isShown = () => {
      for (const sign of SIGNS) removeEventListener(sign, isShown);
      drawn?.disconnect();
      resolve();
    };
    drawn?.observe(document.documentElement);
    for (const sign of SIGNS) addEventListener(sign, isShown);
    Office.addin
      .onVisibilityModeChanged(({ visibilityMode }) => {
        if (visibilityMode !== Office.VisibilityMode.hidden) isShown();
      })
      .catch(console.warn);
  });
}
