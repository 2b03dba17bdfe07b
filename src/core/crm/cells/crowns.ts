/** Danish, Norwegian or Swedish crowns: the sign alone does not tell whose. */
export const CROWN = "kr";

/** The currencies that are called crowns and written "kr". */
export const CROWNS: readonly string[] = ["DKK", "NOK", "SEK"];
