import { whenShown } from "../../../src/taskpane/shell/whenShown";

/** A page behind a closed pane, whose listener Excel knows only when `register` is called. */
function behindClosedPane({ tellsWhatIsDrawn = true } = {}) {
  const page = new EventTarget();
  let register = (): void => undefined;
  const registered = new Promise<void>((resolve) => (register = resolve));
  let tell: (change: { visibilityMode: string }) => void = () => undefined;
  let draw: (entries: readonly { isIntersecting: boolean }[]) => void = () => undefined;
  let watched = 0;
  class Observer {
    constructor(callback: typeof draw) {
      draw = callback;
    }
    observe = () => watched++;
    disconnect = () => watched--;
  }
  Object.assign(globalThis, {
    Office: {
      VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
      addin: {
        onVisibilityModeChanged: async (listener: typeof tell) => {
          await registered;
          tell = listener;
        },
      },
    },
    document: { documentElement: {} },
    addEventListener: page.addEventListener.bind(page),
    removeEventListener: page.removeEventListener.bind(page),
    IntersectionObserver: tellsWhatIsDrawn ? Observer : undefined,
  });
  let isShown = false;
  void whenShown({ addin: { visibilityMode: "Hidden" } }).then(() => (isShown = true));
  const after = async (act: () => unknown): Promise<boolean> => {
    act();
    await new Promise((resolve) => setTimeout(resolve));
    return isShown;
  };
  return {
    after,
    register: () => register(),
    /** As Excel tells it. */
    open: () => tell({ visibilityMode: "Taskpane" }),
    draw: (isIntersecting: boolean) => draw([{ isIntersecting }]),
    move: () => page.dispatchEvent(new Event("pointermove")),
    watched: () => watched,
  };
}

test("a pane that is opened is shown when Excel tells so", async () => {
  const page = behindClosedPane();
  expect(await page.after(page.register)).toBe(false);
  expect(await page.after(page.open)).toBe(true);
  expect(page.watched()).toBe(0);
});

test("a pane that is opened before Excel knows whom to tell is shown when it is drawn, without anybody moving the mouse", async () => {
  const page = behindClosedPane();
  expect(await page.after(page.open)).toBe(false);
  expect(await page.after(() => page.draw(false))).toBe(false);
  expect(await page.after(() => page.draw(true))).toBe(true);
  expect(page.watched()).toBe(0);
});

test("where nothing tells what is drawn, it is shown when somebody turns to it", async () => {
  const page = behindClosedPane({ tellsWhatIsDrawn: false });
  expect(await page.after(page.open)).toBe(false);
  expect(await page.after(page.move)).toBe(true);
});
