import path from "node:path";
import ts from "typescript";
import { root } from "./hostMembers";
import { findLoadFaults } from "./findLoadFaults";

const typingsFile = path.join(root, "office-of-this-test.d.ts");

/**
 * What the compiler says of these files of the project with these types of Office, and what `load` names that these types do
 * not have: by file, each fault with its line. Files that do not exist may be given with their text.
 */
export function compile(typings: string, files: readonly string[], trials: Readonly<Record<string, string>> = {}) {
  const given = new Map(Object.entries(trials).map(([name, text]) => [path.join(root, name), text]));
  given.set(typingsFile, typings);
  const config = ts.getParsedCommandLineOfConfigFile(
    path.join(root, "tsconfig.json"),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  );
  const options: ts.CompilerOptions = { ...config?.options, noEmit: true, types: ["custom-functions-runtime", "node"] };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => given.has(name) || fileExists(name);
  host.readFile = (name) => given.get(name) ?? readFile(name);
  host.getSourceFile = (name, ...rest) => {
    const text = given.get(name);
    return text === undefined ? getSourceFile(name, ...rest) : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
  };
  const wanted = [...files.map((name) => path.join(root, name)), ...given.keys()];
  const program = ts.createProgram(wanted, options, host);
  const faults = (name: string): readonly string[] => {
    const source = program.getSourceFile(path.join(root, name));
    if (!source) throw new Error(`${name} is not part of the program.`);
    const said = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ start = 0, messageText }) => ({ start, text: ts.flattenDiagnosticMessageText(messageText, " ") }),
    );
    return [...said, ...findLoadFaults(program.getTypeChecker(), source)].map(({ start, text }) => {
      const line = source.getLineAndCharacterOfPosition(start).line + 1;
      return `${name}:${line} ${text}`;
    });
  };
  return { faults };
}
