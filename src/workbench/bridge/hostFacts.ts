/** Requirement set -> version. Versions are texts: the number 1.10 would read as 1.1. */
export type RequirementSets = Readonly<Record<string, string>>;

/** What an Excel 2021 on Windows offers, which is the oldest the add-in asks for. */
export const defaultRequirementSets: RequirementSets = {
  ExcelApi: "1.14",
  CustomFunctions: "1.10",
  CustomFunctionsRuntime: "1.4",
  SharedRuntime: "1.1",
  AddinCommands: "1.1",
  RibbonApi: "1.1",
  DialogApi: "1.1",
  ImageCoercion: "1.1",
};

/** All that the page may ask about its host without waiting for an answer. */
export interface HostFacts {
  readonly displayLanguage: string;
  readonly contentLanguage: string;
  readonly requirementSets: RequirementSets;
  readonly documentUrl: string;
  /** Unique per open document: the client keeps a copy of the settings under it. */
  readonly instanceId: string;
  readonly settings: readonly (readonly [string, string])[];
  /** 1 hidden, 2 task pane: how the shared runtime was started. */
  readonly initialDisplayMode: 1 | 2;
  readonly readOnly: boolean;
  /** Of Office itself; light by default. Asked again and again, so it may change. */
  readonly theme?: "light" | "dark";
}

const sharedRuntime = 1;
const customFunctions = 2;

/** The text of `GetHostInfo()`: host, platform, version, language, correlation, dialog, logging, flags. */
export function hostInfoText(facts: HostFacts): string {
  const flags = sharedRuntime + customFunctions;
  return `Excel$Win32$16.01$${facts.displayLanguage}$workbench$$disableLogging$${flags}`;
}
