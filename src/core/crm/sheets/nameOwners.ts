import type { TextColumn } from "../types";
import type { Person } from "./people";

export interface NamedOwners {
  readonly owner: TextColumn;
  /** The rows whose owner is among ids and is nobody's. */
  readonly unmatched: readonly number[];
}

/**
 * The owners by their names, where a sheet tells them by the ids that the list of people has. Names and e-mail addresses stay as they
 * are; so do ids that are nobody's, and their rows are told.
 *
 * @example nameOwners({ codes: Int32Array.of(0), texts: ["7"] }, [{ id: "7", owner: "Ann", ... }]).owner.texts // ["Ann"]
 */
export function nameOwners(owner: TextColumn, persons: readonly Person[]): NamedOwners {
  const nameOfId = new Map(
    persons.flatMap(({ id, owner: name }) => (id === undefined ? [] : [[id.toLowerCase(), name]])),
  );
  if (nameOfId.size === 0) return { owner, unmatched: [] };
  const names = new Set(persons.map(({ owner: name }) => name.toLowerCase()));
  const named = owner.texts.map((text) => nameOfId.get(text.toLowerCase()));
  const isNobody = owner.texts.map(
    (text, code) => named[code] === undefined && !names.has(text.toLowerCase()) && !text.includes("@"),
  );
  // A column of names may well have somebody who is not listed; among ids, such a one is a mistake.
  const areIds = named.some((name) => name !== undefined) || !owner.texts.some((_, code) => isNobody[code] !== true);
  const unmatched: number[] = [];
  if (areIds && isNobody.includes(true)) {
    owner.codes.forEach((code, row) => {
      if (isNobody[code] === true) unmatched.push(row);
    });
  }
  return { owner: withTexts(owner, named), unmatched };
}

/** The column with other texts; two codes that have one text now become one. */
function withTexts({ codes, texts }: TextColumn, named: readonly (string | undefined)[]): TextColumn {
  if (named.every((name) => name === undefined)) return { codes, texts };
  const kept: string[] = [];
  const codeOfText = new Map<string, number>();
  const codeOf = texts.map((text, code) => {
    const name = named[code] ?? text;
    const key = name.toLowerCase();
    const known = codeOfText.get(key) ?? kept.push(name) - 1;
    codeOfText.set(key, known);
    return known;
  });
  return { codes: codes.map((code) => codeOf[code] ?? -1), texts: kept };
}
