import type { NameInfo } from "./engine";
import type { Host } from "./startUniver";
import { IDefinedNamesService, RemoveDefinedNameMutation, SetDefinedNameMutation } from "./univer";

export interface Names {
  listNames(): readonly NameInfo[];
  /** Whether anything about the name is new. */
  putName(name: NameInfo): boolean;
  deleteName(name: string, sheetId?: string): void;
}

/** Univer's word for "the whole workbook" as the scope of a name. */
const WORKBOOK = "AllDefaultWorkbook";

export function namesOf(host: Host): Names {
  const service = host.injector.get(IDefinedNamesService);
  const all = () => Object.values(service.getDefinedNameMap(host.unitId) ?? {});
  const idOf = (name: string, sheetId?: string) => `${sheetId ?? ""}|${name.toLowerCase()}`;
  const find = (name: string, sheetId?: string) => all().find((entry) => entry.id === idOf(name, sheetId));
  return {
    listNames: () =>
      all().map(({ name, formulaOrRefString, localSheetId, hidden, comment }) => ({
        name,
        formula: formulaOrRefString.startsWith("=") ? formulaOrRefString : `=${formulaOrRefString}`,
        ...(localSheetId === undefined || localSheetId === WORKBOOK ? {} : { sheetId: localSheetId }),
        visible: hidden !== true,
        comment: comment ?? "",
      })),
    putName: ({ name, formula, sheetId, visible, comment }) => {
      const wanted = {
        id: idOf(name, sheetId),
        name,
        formulaOrRefString: univerFormulaOf(formula),
        localSheetId: sheetId ?? WORKBOOK,
        hidden: !visible,
        comment,
      };
      const old = find(name, sheetId);
      const isNew = !old || Object.entries(wanted).some(([key, value]) => old[key as keyof typeof old] !== value);
      if (isNew) host.run(SetDefinedNameMutation.id, wanted);
      return isNew;
    },
    deleteName: (name, sheetId) => {
      const entry = find(name, sheetId);
      if (!entry) throw new Error(`No name "${name}"`);
      host.run(RemoveDefinedNameMutation.id, entry);
    },
  };
}

/** Univer keeps a plain reference without "=", and a formula with it. */
function univerFormulaOf(formula: string): string {
  const body = formula.replace(/^=/, "");
  return /^('(?:[^']|'')+'|[^'()+*/&<>=,;"\s-]+)!\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/i.test(body)
    ? body
    : `=${body}`;
}
