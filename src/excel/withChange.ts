import type { Options } from "./settings";

/** What is chosen anew; undefined takes a choice back. */
export type OptionsChange = { readonly [Key in keyof Options]?: Options[Key] | undefined };

/** The options with a change. @example withChange({ measure: "margin" }, { measure: undefined }) // {} */
export function withChange(options: Options, change: OptionsChange): Options {
  const entries = Object.entries({ ...options, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Options;
}
