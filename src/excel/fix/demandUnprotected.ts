import { ProtectedError } from "../write/protect/protectedError";

/** @throws ProtectedError where one of the sheets is protected, with the offer to take the protection off for as long as it takes */
export function demandUnprotected(sheets: readonly { readonly name: string; readonly isProtected: boolean }[]): void {
  const names = [...new Set(sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name))];
  if (names.length === 0) return;
  const quoted = names.map((name) => `"${name}"`).join(", ");
  const values = { sheets: quoted, count: names.length };
  throw new ProtectedError("fix:error.sheetProtected", values, { kind: "unprotect", sheets: names });
}
