import { VirtualConsole, type DOMWindow } from "jsdom";

export interface PageWatch {
  readonly console: VirtualConsole;
  readonly problems: readonly string[];
  readonly lines: readonly string[];
  /** Starts to listen in a page that has just been made. */
  attach(window: DOMWindow): void;
  /** Takes up what went wrong elsewhere. */
  report(problem: unknown): void;
  /** Rejects at the next problem of the page. */
  nextProblem(): Promise<never>;
  close(): void;
}

/** Collects what a page says and what goes wrong in it, rejected promises included. */
export function watchPage(): PageWatch {
  const problems: string[] = [];
  const lines: string[] = [];
  const waiting = new Set<(problem: Error) => void>();
  const report = (problem: string): void => {
    problems.push(problem);
    for (const reject of waiting) reject(new Error(problem));
    waiting.clear();
  };
  const console = new VirtualConsole();
  console.on("jsdomError", (error) => {
    const cause = (error as { detail?: unknown; cause?: unknown }).cause ?? (error as { detail?: unknown }).detail;
    report(describe(cause ?? error));
  });
  for (const level of ["log", "info", "debug", "warn", "error"] as const) {
    console.on(level, (...parts: unknown[]) => {
      const line = parts.map(describe).join(" ");
      lines.push(`${level}: ${line}`);
      if (level === "error") report(line);
    });
  }
  const onRejection = (reason: unknown): void => report(describe(reason));
  return {
    console,
    problems,
    lines,
    attach: () => void process.on("unhandledRejection", onRejection),
    report: onRejection,
    nextProblem: () => new Promise((_, reject) => waiting.add(reject)),
    close: () => {
      waiting.clear();
      process.off("unhandledRejection", onRejection);
    },
  };
}

function describe(value: unknown): string {
  if (typeof value === "string") return value;
  const error = value as {
    name?: string;
    message?: string;
    code?: string;
    debugInfo?: { errorLocation?: string };
  } | null;
  if (typeof error?.message !== "string") return JSON.stringify(value) ?? String(value);
  const where = error.debugInfo?.errorLocation ? ` (${error.debugInfo.errorLocation})` : "";
  return `${error.code ?? error.name ?? "Error"}: ${error.message}${where}`;
}
