/** How long nothing must have happened, in milliseconds: somebody who types the next cell is not done. */
const QUIET = 1_500;
/** While somebody keeps typing. */
const LONGEST = 15_000;

export interface Wait {
  /** Something happened: waits for quiet, from now on. */
  begin(): void;
  cancel(): void;
}

/** Waits until nothing has happened for a while, but not for ever, and does something then. */
export function createWait(act: () => void, quiet = QUIET, longest = LONGEST): Wait {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | undefined;
  const cancel = () => {
    clearTimeout(timer);
    since = undefined;
  };
  return {
    cancel,
    begin() {
      const now = Date.now();
      since ??= now;
      clearTimeout(timer);
      timer = setTimeout(
        () => {
          cancel();
          act();
        },
        Math.min(quiet, Math.max(0, since + longest - now)),
      );
    },
  };
}
