import type { KpiIndex, WhoIndex } from "./buildIndex";

/**
 * Who a name stands for: "" is everybody; a team comes before an owner of the same name; case does not matter. Undefined
 * where the data know no such name.
 *
 * @example findWho(index, "anna")?.who // { kind: "owner", name: "Anna" }
 */
export function findWho(index: Pick<KpiIndex, "whos">, name: string): WhoIndex | undefined {
  const wanted = name.trim().toLowerCase();
  return wanted === "" ? index.whos[0] : index.whos.find(({ who }) => who.name.toLowerCase() === wanted);
}
