import path from "node:path";
import { createWords } from "../../locales/createWords";
import "../../locales/workbenchWords";
import { makeReport } from "./makeReport";
import { HelpAsked, readArguments } from "./readArguments";
import { ReportError } from "./reportError";

/** `npm run report`: CRM files in, a finished workbook or one JSON object out. */
async function report(argv: readonly string[]): Promise<void> {
  const root = path.resolve(__dirname, "..");
  const addIn = { folder: path.join(root, "dist"), manifest: path.join(root, "manifest.xml") };
  let locale = "en";
  try {
    const asked = readArguments(argv);
    locale = asked.locale;
    const { message, lost, json } = await makeReport(asked, addIn);
    const { out } = asked;
    await print(process.stderr, out === undefined ? message : say(locale, "saved", { message, file: out }));
    for (const { file, parts } of lost) {
      const named = parts.map((part) => say(locale, `lost.${part}`, {})).join(", ");
      await print(process.stderr, say(locale, "notCarriedOver", { file, parts: named }));
    }
    if (asked.json) await print(process.stdout, JSON.stringify(json));
  } catch (error) {
    if (error instanceof HelpAsked) {
      await print(process.stdout, say(error.locale, "help", {}));
      return;
    }
    process.exitCode = 1;
    await print(process.stderr, sentenceFor(error, locale));
  }
}

function sentenceFor(error: unknown, locale: string): string {
  if (error instanceof ReportError) return say(locale, error.key, error.values);
  return say(locale, "addInFailed", {
    reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
}

const say = (locale: string, key: string, values: Readonly<Record<string, string>>) =>
  createWords(locale)(`workbench:report.${key}`, { ...values, usage: createWords(locale)("workbench:report.usage") });

/** Resolves when the line has left, so that the process may end. */
const print = (stream: NodeJS.WriteStream, line: string) =>
  new Promise<void>((resolve) => stream.write(`${line}\n`, () => resolve()));

// The page and the engine keep timers of their own: what was asked for is done.
void report(process.argv.slice(2)).then(() => process.exit());
