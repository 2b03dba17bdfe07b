/** The tables in which people define KPIs of their own, and type values for them. They are the reader's, whoever made them. */
export const OWN_TABLES = { definitions: "SalesboardMyKPIs", values: "SalesboardTyped" } as const;
export type OwnTableKind = keyof typeof OWN_TABLES;

/** Whether a table is one of those; Excel does not tell capitals apart. */
export function isOwnTable(name: string): boolean {
  return Object.values(OWN_TABLES).some((own) => own.toLowerCase() === name.toLowerCase());
}
